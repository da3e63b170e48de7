package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the menu through release to the change of passwords, in a real browser, in both languages: each type of operator for
 * a colleague of each type, as the profile's permissions say.
 */
class LookingAfterColleaguesTest {

    private static final List<String> TYPES = List.of("master", "administrator", "general");
    private static final String NEW_LOGIN = "Told-in-person-1";

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2()).withProfile("two-stage", file -> {
        Company company = Company.named("browser")
                .with("by-master", "master", "操作 一子")
                .with("by-administrator", "administrator", "操作 二郎");
        Stream.of("by-master", "by-administrator")
                .flatMap(operator -> Stream.of("ja", "en").map(language -> operator + "-" + language))
                .forEach(journey -> TYPES.forEach(type -> company.with(journey + "-" + type, type, "対象 花子")));
        return company.in(file.quickHashes());
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by-master | ja | 以下の利用者のサービスを停止解除しました。 | 以下の内容で利用者情報を登録しました。",
                "by-master | en | The service of the following users has been released. | The user was registered as follows.",
                "by-administrator | ja | 以下の利用者のサービスを停止解除しました。 | 以下の内容で利用者情報を登録しました。",
                "by-administrator | en | The service of the following users has been released. | The user was registered as follows."
            })
    void fromTheMenuThroughReleaseToNewPasswords(
            String operatorId, String language, String released, String registered) {
        TestUser operator = Company.operator(ground.realm(), operatorId);
        List<TestUser> colleagues = TYPES.stream()
                .map(type -> TestUser.existing(ground.realm(), operatorId + "-" + language + "-" + type))
                .toList();
        Company.suspend(ground.realm(), operatorId + "-" + language, "login");
        Window window = ground.window(Look.desktop(language));
        window.open(ground.client()
                .authorization()
                .locale(language)
                .action("user-administration")
                .url());
        window.logIn(operator.loginId(), operator.loginPassword());
        Page page = window.page();

        release(page, operator, colleagues);
        assertThat(page.locator(ReleaseScreens.RESULT).innerText()).contains(released);
        assertThat(colleagues).allSatisfy(colleague -> {
            assertThat(row(page, colleague).getAttribute("data-outcome")).isEqualTo("DONE");
            assertThat(colleague.loginState().get("state").asText()).isEqualTo("usable");
        });

        row(page, colleagues.get(0)).locator("button[name=change-passwords-of]").click();
        for (TestUser colleague : colleagues) {
            change(page, operator);
            assertThat(page.locator("#dual-password-change-user-result").innerText())
                    .contains(registered);
            page.locator("button[name=to-menu]").click();
            if (colleague != colleagues.get(colleagues.size() - 1)) {
                select(page, colleagues.get(colleagues.indexOf(colleague) + 1));
            }
        }
        page.locator("#dual-password-menu button[name=leave]").click();

        assertThat(window.awaitApplication().actionStatus()).contains("success");
        assertThat(colleagues)
                .allSatisfy(colleague -> assertThat(new Journeys(ground.realm())
                                .logIn(colleague.loginId(), NEW_LOGIN)
                                .text())
                        .contains("パスワード強制変更"));
    }

    private static void release(Page page, TestUser operator, List<TestUser> colleagues) {
        page.locator("#open-stop-release-users").click();
        colleagues.forEach(
                colleague -> row(page, colleague).locator("input[name=pick]").check());
        page.locator("#after").selectOption("usable");
        page.locator("button[name=next]").click();
        page.locator("input[name=" + ReleaseScreens.PASSWORD + "]").fill(operator.confirmationPassword());
        page.locator(ReleaseScreens.CONFIRM + " button#execute").click();
        page.locator(ReleaseScreens.RESULT).waitFor();
    }

    private static void select(Page page, TestUser colleague) {
        page.locator("#open-change-user-passwords").click();
        row(page, colleague).locator("input[name=user]").check();
        page.locator("button[name=change]").click();
    }

    private static void change(Page page, TestUser operator) {
        page.locator("#dual-password-change-user-basic").waitFor();
        page.locator("#login-change").check();
        page.locator("#new-login-password").fill(NEW_LOGIN);
        page.locator("#new-login-password-again").fill(NEW_LOGIN);
        page.locator("button[name=next]").click();
        page.locator("#dual-password-change-user-confirm").waitFor();
        page.locator("input[name=" + ReleaseScreens.PASSWORD + "]").fill(operator.confirmationPassword());
        page.locator("#dual-password-change-user-confirm button[name=execute]")
                .last()
                .click();
        page.locator("#dual-password-change-user-result").waitFor();
    }

    private static Locator row(Page page, TestUser colleague) {
        return page.locator("tr[data-user='" + colleague.loginId() + "']");
    }
}
