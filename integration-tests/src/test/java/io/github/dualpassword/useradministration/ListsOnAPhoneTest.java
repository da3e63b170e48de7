package io.github.dualpassword.useradministration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** On a phone a list of users is a list, and not a column of forms. */
class ListsOnAPhoneTest {

    private static final int USERS = 8;

    /** In CSS pixels. */
    private static final int HEIGHT_OF_PAGE = 1_500;

    private static final int HEIGHT_WITH_SUSPENSIONS = 1_650;

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("phone")
                            .with("phone-master", "master", "データ一子")
                            .with("phone-second", "master", "データ五郎")
                            .with("phone-admin", "administrator", "データ二郎")
                            .with("phone-user1", "general", "データ太郎")
                            .withoutMail("phone-user2", "general", "データ三郎")
                            .with("phone-user3", "general", "データ四葉")
                            .with("phone-user4", "general", "データ七海")
                            .with("phone-user5", "general", "データ八代")
                            .in(file.quickHashes()));

    private TestUser operator;

    @BeforeEach
    void nobodyIsSuspended() {
        operator = Company.operator(ground.realm(), "phone-master");
        Company.nobodyIsStoppedOrSuspended(ground.realm());
    }

    @ParameterizedTest
    @CsvSource({
        "stop-release-users, ja",
        "stop-release-users, en",
        "change-user-passwords, ja",
        "change-user-passwords, en"
    })
    void eightUsersAreSeenWithoutMuchScrolling(String action, String language) {
        Window window = list(action, language);

        assertThat(height(window)).isLessThanOrEqualTo(HEIGHT_OF_PAGE);
        Accessibility.of(window).isReadableAndCanBeTouched();
    }

    /** The states take their lines, and everything stays as easy to read. */
    @ParameterizedTest
    @CsvSource({"ja, ログインパスワード利用停止", "en, Login password suspended"})
    void whatSomebodyIsKeptFromIsSeenToo(String language, String state) {
        Company.suspend(ground.realm(), "phone-user1", "login");
        Company.suspend(ground.realm(), "phone-user2", "login");
        Company.suspend(ground.realm(), "phone-user2", "confirmation");

        Window window = list("stop-release-users", language);

        assertThat(window.page()
                        .locator("tr[data-user=phone-user1] .dual-password-states")
                        .innerText())
                .isEqualTo(state);
        assertThat(height(window)).isLessThanOrEqualTo(HEIGHT_WITH_SUSPENSIONS);
        Accessibility.of(window).isReadableAndCanBeTouched();
    }

    /** What a stop brings about is said once a stop is chosen. */
    @ParameterizedTest
    @CsvSource({"ja, 利用停止にした利用者は、ログインできなくなります。", "en, Users whose service is stopped cannot log in."})
    void aStopIsChosenWithItsWarning(String language, String warning) {
        Window window = list("stop-release-users", language);
        assertThat(window.page().locator("#hint-after").isVisible()).isFalse();

        window.page().locator("#after").selectOption("stopped");

        assertThat(window.page().locator("#hint-after").isVisible()).isTrue();
        assertThat(window.page().locator("#hint-after").innerText()).startsWith(warning);
    }

    private Window list(String action, String language) {
        Window window = ground.window(Look.phone(language));
        window.open(
                ground.client().authorization().locale(language).action(action).url());
        window.logIn(operator.loginId(), operator.loginPassword());
        window.page()
                .locator(".dual-password-users tbody tr[data-user]")
                .first()
                .waitFor();
        ground.screenshot(window, "phone-list-%s-%s".formatted(action, language));
        assertThat(window.page().locator("tr[data-user]").count()).isEqualTo(USERS);
        Accessibility.of(window).needsNoSidewaysScrolling();
        Accessibility.of(window).shutsNobodyOut();
        return window;
    }

    /** Of all of the page. */
    private static int height(Window window) {
        return ((Number) window.page().evaluate("document.documentElement.scrollHeight")).intValue();
    }
}
