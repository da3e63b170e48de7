package io.github.dualpassword.useradministration;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.change.UserChangeVisit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the menu through release to the change of passwords, in both languages: each type of operator for a colleague of each
 * type, as the profile's permissions say.
 */
class LookingAfterColleaguesTest {

    private static final List<String> TYPES = List.of("master", "administrator", "general");
    private static final String NEW_LOGIN = "Told-in-person-1";
    private static final String RESULT_OF_CHANGE = "#dual-password-change-user-result";

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static Colleagues company;

    @BeforeAll
    static void addCompany() {
        company = Colleagues.of(ground.realm(), "looked-after");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja | 以下の利用者のサービスを停止解除しました。 | 以下の内容で利用者情報を登録しました。",
                "en | The following users have been released. | The user information was registered as follows."
            })
    void fromTheMenuThroughReleaseToNewPasswords(String language, String released, String registered) {
        TestUser operator = company.master("by-master-" + language);
        List<TestUser> colleagues = suspended("of-master-" + language);
        Window window = ground.window(Look.desktop(language));
        window.open(menuRequest(language));
        window.logIn(operator.loginId(), operator.loginPassword());

        release(window, operator, colleagues);
        assertThat(window.page().locator(ReleaseScreens.RESULT).innerText()).contains(released);
        assertThat(colleagues).hasSize(TYPES.size()).allSatisfy(colleague -> {
            assertThat(row(window, colleague).getAttribute("data-outcome")).isEqualTo("DONE");
            assertThat(colleague.loginState().get("state").asText()).isEqualTo("usable");
        });

        row(window, colleagues.get(0))
                .locator("button[name=change-passwords-of]")
                .click();
        for (TestUser colleague : colleagues) {
            change(window, operator);
            assertThat(window.page().locator(RESULT_OF_CHANGE).innerText()).contains(registered);
            window.page().locator("button[name=to-menu]").click();
            if (colleague != colleagues.get(colleagues.size() - 1)) {
                select(window, colleagues.get(colleagues.indexOf(colleague) + 1));
            }
        }
        window.page().locator("#dual-password-menu button[name=leave]").click();

        assertThat(window.awaitApplication().actionStatus()).contains("success");
        mustChangeThem(colleagues);
    }

    /** The same over plain HTTP, by the other type of operator. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja | 以下の利用者のサービスを停止解除しました。 | 以下の内容で利用者情報を登録しました。",
                "en | The following users have been released. | The user information was registered as follows."
            })
    void anAdministratorGoesTheSameWay(String language, String released, String registered) {
        TestUser operator = company.administrator("by-administrator-" + language);
        List<TestUser> colleagues = suspended("of-administrator-" + language);
        Page menu = new Journeys(ground.realm()).signedIn(operator).open(menuRequest(language));

        Page release = ReleaseScreens.executed(
                opened(menu, "stop-release-users"), operator, "usable", colleagues.toArray(new TestUser[0]));
        assertThat(release.document().select(ReleaseScreens.RESULT).text()).contains(released);
        assertThat(colleagues).hasSize(TYPES.size()).allSatisfy(colleague -> {
            assertThat(ReleaseScreens.outcome(release, colleague.loginId())).isEqualTo("DONE");
            assertThat(colleague.loginState().get("state").asText()).isEqualTo("usable");
        });

        Page basic =
                release.form().press("change-passwords-of", colleagues.get(0).id());
        for (TestUser colleague : colleagues) {
            Page change = UserChangeVisit.execute(
                    UserChangeVisit.typed(basic.form(), "login", NEW_LOGIN).press("next"), operator);
            assertThat(change.document().select(RESULT_OF_CHANGE).text()).contains(registered);
            menu = change.press("to-menu");
            if (colleague != colleagues.get(colleagues.size() - 1)) {
                basic = UserChangeVisit.choose(
                        opened(menu, "change-user-passwords"), colleagues.get(colleagues.indexOf(colleague) + 1));
            }
        }

        assertThat(menu.press("leave").response().actionStatus()).contains("success");
        mustChangeThem(colleagues);
    }

    /** One of each type, whose login passwords are suspended. */
    private static List<TestUser> suspended(String prefix) {
        List<TestUser> colleagues = TYPES.stream()
                .map(type -> company.user(prefix + "-" + type, type))
                .toList();
        Company.suspend(ground.realm(), prefix, "login");
        return colleagues;
    }

    private static void mustChangeThem(List<TestUser> colleagues) {
        assertThat(colleagues)
                .hasSize(TYPES.size())
                .allSatisfy(colleague -> assertThat(new Journeys(ground.realm())
                                .logIn(colleague.loginId(), NEW_LOGIN)
                                .text())
                        .contains("パスワード強制変更"));
    }

    private static URI menuRequest(String language) {
        return ground.client()
                .authorization()
                .locale(language)
                .action("user-administration")
                .url();
    }

    private static Page opened(Page menu, String action) {
        assertThat(menu.has("#open-" + action)).as("%s", menu).isTrue();
        return menu.submit(Map.of("open", action));
    }

    private static void release(Window window, TestUser operator, List<TestUser> colleagues) {
        window.page().locator("#open-stop-release-users").click();
        colleagues.forEach(
                colleague -> row(window, colleague).locator("input[name=pick]").check());
        window.page().locator("#after").selectOption("usable");
        window.page().locator("input[name=" + ReleaseScreens.PASSWORD + "]").fill(operator.confirmationPassword());
        window.page().locator(ReleaseScreens.LIST + " button#execute").click();
        window.page().locator(ReleaseScreens.RESULT).waitFor();
    }

    private static void select(Window window, TestUser colleague) {
        window.page().locator("#open-change-user-passwords").click();
        row(window, colleague).locator("input[name=user]").check();
        window.page().locator("button[name=change]").click();
    }

    private static void change(Window window, TestUser operator) {
        window.page().locator("#dual-password-change-user-basic").waitFor();
        window.page().locator("#login-change").check();
        window.page().locator("#new-login-password").fill(NEW_LOGIN);
        window.page().locator("#new-login-password-again").fill(NEW_LOGIN);
        window.page().locator("button[name=next]").click();
        window.page().locator("#dual-password-change-user-confirm").waitFor();
        window.page().locator("input[name=" + ReleaseScreens.PASSWORD + "]").fill(operator.confirmationPassword());
        window.page()
                .locator("#dual-password-change-user-confirm button[name=execute]")
                .last()
                .click();
        window.page().locator(RESULT_OF_CHANGE).waitFor();
    }

    private static Locator row(Window window, TestUser colleague) {
        return window.page().locator("tr[data-user='" + colleague.loginId() + "']");
    }
}
