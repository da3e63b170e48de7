package io.github.dualpassword.certificate;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.certificate.CertificateRefusal.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** What Keycloak's step leaves behind is told apart. */
class CertificateRefusalTest {

    @Test
    void itIsToldByHowFarTheStepHasCome() {
        assertThat(Progress.values())
                .extracting(CertificateRefusal::of)
                .containsExactly(
                        CertificateRefusal.NOT_VALID, CertificateRefusal.UNKNOWN, CertificateRefusal.USER_DISABLED);
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
