package io.github.dualpassword.setup;

/** What the set-up check finds wrong with the login by client certificate. */
final class CertificateFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("Login by client certificate");

    static final FindingCode CERTIFICATE_MAPPED_BY_NAME = TOPIC.error(
            "certificate-mapped-by-name",
            "A reachable flow takes client certificates and finds their user by a name in them, or by a serial number alone:"
                    + " with a certificate of any other authority that the server trusts, somebody else is taken for that"
                    + " user.",
            "map by `SHA-256 Thumbprint` as in the realm profile `hardware-token`, and give the server a trust store with"
                    + " the bank's one authority");

    static final FindingCode CERTIFICATE_ATTRIBUTE_WRITABLE = TOPIC.error(
            "certificate-attribute-writable",
            "The user profile lets users write an attribute by which a certificate is theirs, or by which they have to log in"
                    + " by one: they can give themselves another certificate, or do without.",
            "declare it with permission to view and to edit for administrators only");

    static final FindingCode CERTIFICATE_HEADER_BELIEVED = TOPIC.error(
            "certificate-header-believed",
            "A reachable flow takes client certificates, and the server reads them from a header of a proxy without knowing"
                    + " which senders are proxies: anybody can send such a header with the certificate of a user, which is"
                    + " no secret.",
            "start the server with the addresses of the proxies in `proxy-trusted-addresses`");

    static final FindingCode CERTIFICATE_STEP_MISSING = TOPIC.error(
            "certificate-step-missing",
            "Users or organizations have the attribute `certificate-login`, and no reachable flow takes client certificates:"
                    + " these users cannot log in.",
            "put `auth-x509-client-username-form` before the login form as in the realm profile `hardware-token`, or take"
                    + " the attribute away");

    static final FindingCode CERTIFICATE_ATTRIBUTE_NOT_DECLARED = TOPIC.warning(
            "certificate-attribute-not-declared",
            "The user profile does not declare an attribute by which a certificate is a user's, or by which users have to log"
                    + " in by one: it depends on the realm's policy for such attributes whether it is kept, and who may"
                    + " write it.",
            "declare it with permission to view and to edit for administrators only");

    static final FindingCode CERTIFICATE_CONFIRMATION_PAGE = TOPIC.warning(
            "certificate-confirmation-page",
            "A reachable flow shows Keycloak's own page after a client certificate was taken: it is in English, and can be"
                    + " left towards the login ID.",
            "switch \"Bypass identity confirmation\" on in the configuration of the step");

    private CertificateFindings() {}
}
