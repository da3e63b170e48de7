package io.github.dualpassword.useradministration.change;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.password.change.ChangePage;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Keyboard;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** 利用者情報の管理 from the menu to the result, in a real browser, for everybody. */
class UserChangeJourneyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

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

    @BeforeEach
    void withAFurtherStep() {
        ground.realm().attribute("test-rights-step", "true");
    }

    @AfterEach
    void withoutIt() {
        ground.realm().update(realm -> realm.withObjectProperty("attributes").remove("test-rights-step"));
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

        Window theirs = ground.window();
        theirs.open(ground.client().authorization().locale("ja").url());
        theirs.logIn(target.loginId(), NEW_LOGIN);
        assertThat(ChangePage.in(theirs).title()).isEqualTo("パスワード強制変更");
    }

    static Stream<Arguments> looks() {
        return Stream.of("ja", "en")
                .flatMap(language -> Stream.of(
                        Arguments.of(language, Look.desktop(language)), Arguments.of(language, Look.phone(language))));
    }

    /** With the longest names, and with errors. */
    @ParameterizedTest
    @MethodSource("looks")
    void nobodyIsKeptOutOfAnyStep(String language, Look look) {
        TestUser target = colleagues.joined(
                TestUser.added(ground.realm(), "%s-%s-%d".formatted(LONG, language, look.width())), "administrator");
        Window window = ground.window(look);
        String name = "user-change-%s-%d-".formatted(language, look.width());
        UserChangePages pages = UserChangePages.opened(window, master, language);
        isForEverybody(window, look, name + "1-list");
        pages.choose(target);
        isForEverybody(window, look, name + "2-basic");
        pages.type("login", NEW_LOGIN)
                .generate("confirmation")
                .field("new-login-password-again")
                .fill("mistyped");
        pages.press("next", "#input-error-new-login-password-again");
        isForEverybody(window, look, name + "3-basic-wrong");
        pages.type("login", NEW_LOGIN).press("next", UserChangePages.RIGHTS);
        pages.press("next", UserChangePages.CONFIRM);
        isForEverybody(window, look, name + "4-confirm");
        pages.execute(master);
        isForEverybody(window, look, name + "5-result");
        assertThat(pages.text()).doesNotContainPattern("dualPassword[A-Z]|\\$\\{|\\{[0-9]}");
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

    private static void isForEverybody(Window window, Look look, String name) {
        ground.screenshot(window, name);
        if (look.mobile()) {
            Accessibility.of(window).needsNoSidewaysScrolling();
        } else {
            Accessibility.of(window).shutsNobodyOut();
        }
    }
}
