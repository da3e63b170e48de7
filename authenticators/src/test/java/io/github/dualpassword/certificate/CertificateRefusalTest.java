package io.github.dualpassword.certificate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What Keycloak's step leaves behind is told apart. */
class CertificateRefusalTest {

    @Test
    void aDisabledUserIsTold() {
        assertThat(CertificateRefusal.of("user_disabled", true)).isEqualTo(CertificateRefusal.USER_DISABLED);
    }

    @Test
    void whoeverWasLookedForWasNotFoundOrNotTheOne() {
        assertThat(CertificateRefusal.of("user_not_found", true)).isEqualTo(CertificateRefusal.UNKNOWN);
        assertThat(CertificateRefusal.of(null, true)).isEqualTo(CertificateRefusal.UNKNOWN);
    }

    @Test
    void whereNobodyWasLookedForTheCertificateItselfWasWrong() {
        assertThat(CertificateRefusal.of(null, false)).isEqualTo(CertificateRefusal.NOT_VALID);
        assertThat(CertificateRefusal.of("invalid_user_credentials", false)).isEqualTo(CertificateRefusal.NOT_VALID);
    }

    @Test
    void eachHasItsOwnSentence() {
        assertThat(CertificateRefusal.values())
                .extracting(CertificateRefusal::message)
                .containsExactly(
                        "dualPasswordCertificateUnknown",
                        "dualPasswordCertificateUserDisabled",
                        "dualPasswordCertificateNotValid");
    }
}
