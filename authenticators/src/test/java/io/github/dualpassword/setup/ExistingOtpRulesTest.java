package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Maker;
import io.github.dualpassword.setup.RealmFacts.Trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Keycloak's own one-time password credentials count only where users cannot make themselves another one. */
class ExistingOtpRulesTest {

    private final RealmUnderCheck realm =
            RealmUnderCheck.inOrder().attribute("dual-password.existing-otp", "2026-04-01T09:00:00+09:00");

    @Test
    void credentialsThatUsersCanMakeThemselvesAreAnError() {
        assertThat(realm.action("CONFIGURE_TOTP", Maker.KEYCLOAK).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .contains(tuple("existing-otp-replaceable", Severity.ERROR, "dual-password.existing-otp"));
    }

    @Test
    void credentialsThatNobodyCanMakeAreFine() {
        assertThat(realm.codes()).isEmpty();
    }

    /** A realm of which everything that is made by then will count. */
    @Test
    void aMomentToComeIsAWarning() {
        assertThat(realm.with(Trait.EXISTING_OTP_TO_COME).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("existing-otp-to-come", Severity.WARNING, "dual-password.existing-otp"));
    }

    @Test
    void whereTheyDoNotCountTheActionIsReportedAsEverywhere() {
        assertThat(RealmUnderCheck.inOrder()
                        .action("CONFIGURE_TOTP", Maker.KEYCLOAK)
                        .codes())
                .containsExactly("action-goes-round");
    }
}
