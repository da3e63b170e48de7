package io.github.dualpassword.certificate;

import org.keycloak.events.Errors;

/** Why Keycloak's step has not taken a certificate that a browser showed. */
enum CertificateRefusal {
    /** It is nobody's, or of more than one user, or of another one than who is logged in. */
    UNKNOWN("dualPasswordCertificateUnknown"),
    /** Its user is disabled. */
    USER_DISABLED("dualPasswordCertificateUserDisabled"),
    /** It is not for logins, was revoked, or is otherwise not as the step's configuration demands. */
    NOT_VALID("dualPasswordCertificateNotValid");

    private final String message;

    CertificateRefusal(String message) {
        this.message = message;
    }

    /**
     * What the step leaves behind, told apart.
     *
     * @param error of the event that it sent; {@code null} where it sent none
     * @param wasLookedUp whether it has come as far as looking for the user
     */
    static CertificateRefusal of(String error, boolean wasLookedUp) {
        if (Errors.USER_DISABLED.equals(error)) {
            return USER_DISABLED;
        }
        return wasLookedUp ? UNKNOWN : NOT_VALID;
    }

    /** Key of the sentence for the page, which takes whom to turn to. */
    String message() {
        return message;
    }
}
