package io.github.dualpassword.certificate;

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

    /** How far the step has come with a certificate that it has not taken. */
    enum Progress {
        /** It has not looked for anybody. */
        AT_THE_CERTIFICATE,
        /** It has not found anybody, or nobody who could be the one. */
        AT_THE_SEARCH,
        /** It has found somebody whom the bank has switched off. */
        AT_THE_USER
    }

    static CertificateRefusal of(Progress progress) {
        return switch (progress) {
            case AT_THE_CERTIFICATE -> NOT_VALID;
            case AT_THE_SEARCH -> UNKNOWN;
            case AT_THE_USER -> USER_DISABLED;
        };
    }

    /** Key of the sentence for the page, which takes whom to turn to. */
    String message() {
        return message;
    }
}
