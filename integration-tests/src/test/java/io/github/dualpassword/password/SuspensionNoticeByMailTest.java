package io.github.dualpassword.password;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code suspension-notice=mail}, the default: the page says the same, whatever was wrong. */
class SuspensionNoticeByMailTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.suspension-notice", "mail")
                    .attribute("dual-password.login.max-failures", "1000"));

    private static final String EXISTING = "existing";
    private static final String SUSPENDED = "suspended";

    @BeforeAll
    static void makeOneOfEachKind() {
        ground.userWithLoginPassword(EXISTING);
        TestUser.added(ground.realm(), "without-credentials");
        ground.userWithLoginPassword("disabled").disabled();
        suspend(ground.userWithLoginPassword(SUSPENDED), "2");
        suspend(ground.userWithLoginPassword("suspended-for-good"), "0");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, user_not_found",
        "without-credentials, invalid_user_credentials",
        "disabled, invalid_user_credentials",
        "suspended, user_temporarily_disabled",
        "suspended-for-good, user_disabled"
    })
    void inJapaneseThePageIsTheOneForAWrongPassword(String loginId, String error) {
        assertThat(page(loginId, "ja")).isEqualTo(page(EXISTING, "ja"));
        assertThat(errorAfterWrongEntry(loginId)).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "without-credentials", "disabled", "suspended", "suspended-for-good"})
    void inEnglishThePageIsTheOneForAWrongPassword(String loginId) {
        assertThat(page(loginId, "en")).isEqualTo(page(EXISTING, "en"));
    }

    @Test
    void aSuspendedUserSeesNoDifferenceBetweenTheRightPasswordAndAWrongOne() {
        ComparablePage right =
                ComparablePage.of(new Journeys(ground.realm()).logIn(SUSPENDED, "Login-" + SUSPENDED), SUSPENDED);

        assertThat(right).isEqualTo(page(SUSPENDED, "ja"));
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("user_temporarily_disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "without-credentials", "disabled", "suspended", "suspended-for-good"})
    void theDirectGrantAnswersAsForAWrongPassword(String loginId) {
        Tokens wrong = ground.client().directGrant(EXISTING, Journeys.WRONG);

        Tokens answer = ground.client().directGrant(loginId, Journeys.WRONG);

        assertThat(answer.answer().status()).isEqualTo(wrong.answer().status());
        assertThat(answer.answer().text()).isEqualTo(wrong.answer().text());
    }

    private static ComparablePage page(String loginId, String language) {
        return ComparablePage.of(new Journeys(ground.realm()).logIn(loginId, Journeys.WRONG, language), loginId);
    }

    private static String errorAfterWrongEntry(String loginId) {
        page(loginId, "ja");
        return ground.realm().newestLoginError().get("error").asText();
    }

    private static void suspend(TestUser user, String temporarySuspensions) {
        ground.realm().attribute("dual-password.login.max-failures", "1");
        ground.realm().attribute("dual-password.login.temporary-suspensions", temporarySuspensions);
        new Journeys(ground.realm()).wrongLogins(user, 1);
        ground.realm().attribute("dual-password.login.max-failures", "1000");
    }
}
