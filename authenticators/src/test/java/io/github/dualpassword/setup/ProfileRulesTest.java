package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm that names a profile is told where it is weaker than the document. */
class ProfileRulesTest {

    private static final String FAILURES = "dual-password.login.max-failures";

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void aRealmThatNamesNoProfileMayBeAsItLikes() {
        assertThat(realm.attribute(FAILURES, "9").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"two-stage", "hardware-token"})
    void theDefaultsKeepToTheDocumentsWithTwoStagesApartFromTokens(String profile) {
        realm.attribute("dual-password.profile", profile)
                .attribute("dual-password.permissions.release-otp", "master: general")
                .attribute("dual-password.permissions.revoke-token", "nobody");

        assertThat(realm.findings()).isEmpty();
    }

    @Test
    void aWeakerSettingIsAWarningWithBothValues() {
        realm.attribute("dual-password.profile", "two-stage").attribute(FAILURES, "6");

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.code()).isEqualTo("weaker-than-profile");
            assertThat(finding.place()).isEqualTo(FAILURES);
            assertThat(finding.sentence())
                    .startsWith(
                            "'" + FAILURES + "' is '6', and profile 'two-stage' has at most 5: correct the attribute");
        });
    }
}
