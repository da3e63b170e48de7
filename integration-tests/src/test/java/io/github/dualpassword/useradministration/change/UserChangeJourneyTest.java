package io.github.dualpassword.useradministration.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Keyboard;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** 利用者情報の管理 from the menu to the result, in a real browser, for everybody. */
class UserChangeJourneyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(file -> file.attribute("test-rights-step", "true"));

    private static final String NEW_LOGIN = "Given-login-1";
    private static final String LONG =
            "a-login-id-as-long-as-somebody-at-head-office-makes-them-0123456789-0123456789-0123456789-0123456789";

    private static Colleagues colleagues;
    private static TestUser master;

    @BeforeAll
    static void start() {
        colleagues = Colleagues.of(ground.realm(), "journey");
        master = colleagues.master("master");
    }

    @Test
    @Requirement({"E08", "E09", "A05"})
    void fromTheMenuStepByStepToTheResultAndTheUserMustChange() {
        TestUser target = colleagues.general("stepwise");
        Window window = ground.window();
        window.open(ground.client()
                .authorization()
                .locale("ja")
                .action("user-administration")
                .url());
        window.logIn(master.loginId(), master.loginPassword());
        window.page().locator("#open-change-user-passwords").click();
        UserChangePages pages = UserChangePages.in(window, UserChangePages.LIST);
        assertThat(window.page().locator(".dual-password-path").innerText())
                .contains("利用者管理", "利用者一覧")
                .doesNotContain("dualPassword");

        pages.choose(target);
        assertThat(pages.steps()).isEqualTo("[利用者基本情報を変更] > 利用者権限を変更 > 内容確認 > 登録完了");
        pages.type("login", NEW_LOGIN).press("next", UserChangePages.RIGHTS);
        assertThat(pages.steps()).isEqualTo("利用者基本情報を変更 > [利用者権限を変更] > 内容確認 > 登録完了");
        pages.press("next", UserChangePages.CONFIRM);
        assertThat(pages.steps()).isEqualTo("利用者基本情報を変更 > 利用者権限を変更 > [内容確認] > 登録完了");
        pages.press("back", UserChangePages.RIGHTS).press("next", UserChangePages.CONFIRM);
        pages.execute(master);
        assertThat(pages.steps()).isEqualTo("利用者基本情報を変更 > 利用者権限を変更 > 内容確認 > [登録完了]");
        pages.press("to-menu", "#dual-password-menu");

        assertThat(new Journeys(ground.realm())
                        .logIn(target.loginId(), NEW_LOGIN)
                        .document()
                        .select("h1 .dual-password-heading > span")
                        .first()
                        .text())
                .isEqualTo("パスワード強制変更");
    }

    /** With the longest names, and with errors. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void nobodyIsKeptOutOfAnyStep(String language) {
        Map<String, Page> steps = steps(language);

        for (Look look : List.of(Look.desktop(language), Look.phone(language))) {
            Window window = ground.window(look);
            steps.forEach((name, page) -> {
                window.show(page);
                isForEverybody(window, look, "user-change-%s-%d-%s".formatted(language, look.width(), name));
            });
        }
        assertThat(steps.get("5-result").text()).doesNotContainPattern("dualPassword[A-Z]|\\$\\{|\\{[0-9]}");
    }

    @Test
    void itGoesWithoutScripts() {
        TestUser target = colleagues.general("without-scripts");
        Window window = ground.window(Look.JAPANESE.withoutScripts());
        UserChangePages pages = UserChangePages.opened(window, master, "ja").choose(target);
        assertThat(pages.field("new-login-password").isVisible()).isFalse();
        pages.type("login", NEW_LOGIN).doNotForce("login").press("next", UserChangePages.RIGHTS);
        pages.press("next", UserChangePages.CONFIRM).execute(master);
        window.page().locator("[name=continue]").click();

        assertThat(window.awaitApplication().actionStatus()).contains("success");
        assertThat(UserChangeVisit.logsIn(target, NEW_LOGIN)).isTrue();
    }

    @Test
    void itGoesByKeyboardAlone() {
        TestUser target = colleagues.general("aa-by-keyboard");
        Window window = ground.window();
        UserChangePages.opened(window, master, "ja");

        Keyboard.of(window)
                .tabTo("user")
                .press("Space")
                .tabTo("change")
                .press("Enter")
                .await("login-change")
                .tabTo("login-change")
                .press("ArrowUp")
                .tabTo("new-login-password")
                .type(NEW_LOGIN)
                .tabTo("new-login-password-again")
                .type(NEW_LOGIN)
                .press("Enter")
                .await("limit")
                .tabTo("limit")
                .press("Enter")
                .await(UserChangePages.OPERATORS_PASSWORD)
                .tabTo(UserChangePages.OPERATORS_PASSWORD)
                .type(master.confirmationPassword())
                .press("Enter")
                .await("continue")
                .tabTo("continue")
                .press("Enter");

        assertThat(window.awaitApplication().actionStatus()).contains("success");
        assertThat(UserChangeVisit.mustChange(target, NEW_LOGIN)).isTrue();
    }

    /** Every page by its name, in the order of the procedure. */
    private static Map<String, Page> steps(String language) {
        TestUser target = colleagues.joined(TestUser.added(ground.realm(), LONG + "-" + language), "administrator");
        Page list = UserChangeVisit.list(master, language);
        Page basic = UserChangeVisit.choose(list, target);
        Page wrong = UserChangeVisit.generated(
                        UserChangeVisit.typed(basic.form(), "login", NEW_LOGIN)
                                .fill("new-login-password-again", "mistyped"),
                        "confirmation")
                .press("next");
        assertThat(wrong.has("#input-error-new-login-password-again")).isTrue();
        Page rights = UserChangeVisit.typed(wrong.form(), "login", NEW_LOGIN).press("next");
        assertThat(rights.has(UserChangePages.RIGHTS)).isTrue();
        Page confirm = rights.form().press("next");
        assertThat(confirm.has(UserChangePages.CONFIRM)).isTrue();
        Page result = UserChangeVisit.execute(confirm, master);
        assertThat(result.has(UserChangePages.RESULT)).isTrue();
        Page anew = asksAnew(target, language);

        Map<String, Page> steps = new LinkedHashMap<>();
        steps.put("1-list", list);
        steps.put("2-basic", basic);
        steps.put("3-basic-wrong", wrong);
        steps.put("4-confirm", confirm);
        steps.put("5-result", result);
        steps.put("6-confirm-anew", anew);
        return steps;
    }

    /** 内容確認 after a change of the language, with what is wrong with what was typed there. */
    private static Page asksAnew(TestUser target, String language) {
        // Keycloak keeps the language that is chosen with the user.
        TestUser other = colleagues.master("changing-to-" + language);
        Page rights = UserChangeVisit.typed(
                        UserChangeVisit.choose(UserChangeVisit.list(other, language.equals("ja") ? "en" : "ja"), target)
                                .form(),
                        "login",
                        NEW_LOGIN)
                .press("next");
        Page anew = UserChangeVisit.switched(rights.form().press("next"), language)
                .form()
                .press("execute");
        assertThat(anew.has("#input-error-new-login-password")).isTrue();
        return anew;
    }

    private static void isForEverybody(Window window, Look look, String name) {
        ground.screenshot(window, name);
        if (look.mobile()) {
            Accessibility.of(window).needsNoSidewaysScrolling();
        } else {
            Accessibility.of(window).shutsNobodyOut();
        }
    }
}
