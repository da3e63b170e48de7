package io.github.dualpassword.setup;

import java.util.Optional;

import io.github.dualpassword.Ids;

/**
 * Keycloak's own authenticators, and whether they evaluate one of a user's secrets. Read from their code; a test
 * demands a judgement for every one that the Keycloak we compile against brings.
 */
enum StockAuthenticator {
    USERNAME_PASSWORD_FORM("auth-username-password-form", Secret.LOGIN_PASSWORD, "asks for login ID and password"),
    PASSWORD_FORM("auth-password-form", Secret.LOGIN_PASSWORD, "asks for the password"),
    IDP_USERNAME_PASSWORD_FORM(
            "idp-username-password-form",
            Secret.LOGIN_PASSWORD,
            "asks for the password of the account that is to be linked"),
    DIRECT_GRANT_PASSWORD("direct-grant-validate-password", Secret.LOGIN_PASSWORD, "takes the password parameter"),
    DIRECT_GRANT_USERNAME(
            "direct-grant-validate-username",
            Secret.LOGIN_PASSWORD,
            "evaluates the password of a disabled user to choose its error message"),
    HTTP_BASIC("http-basic-authenticator", Secret.LOGIN_PASSWORD, "takes the password from the HTTP header"),
    DOCKER("docker-http-basic-authenticator", Secret.LOGIN_PASSWORD, "takes the password from the HTTP header"),
    OTP_FORM("auth-otp-form", Secret.ONE_TIME_PASSWORD, "asks for a one-time password"),
    CONDITIONAL_OTP_FORM(
            "auth-conditional-otp-form", Secret.ONE_TIME_PASSWORD, "asks some users for a one-time password"),
    DIRECT_GRANT_OTP("direct-grant-validate-otp", Secret.ONE_TIME_PASSWORD, "takes the one-time password parameter"),
    RECOVERY_CODE("auth-recovery-authn-code-form", Secret.RECOVERY_CODE, "takes a recovery code in place of a token"),

    COOKIE("auth-cookie", Secret.NONE, "looks for the single sign-on session"),
    USERNAME_FORM("auth-username-form", Secret.NONE, "asks for the login ID only"),
    SPNEGO("auth-spnego", Secret.NONE, "takes a Kerberos ticket"),
    X509("auth-x509-client-username-form", Secret.NONE, "takes a client certificate"),
    DIRECT_GRANT_X509("direct-grant-auth-x509-username", Secret.NONE, "takes a client certificate"),
    WEBAUTHN("webauthn-authenticator", Secret.NONE, "takes a signature of a key"),
    WEBAUTHN_PASSWORDLESS("webauthn-authenticator-passwordless", Secret.NONE, "takes a signature of a key"),
    PASSKEYS("passkeys-authenticator", Secret.NONE, "takes a signature of a key"),
    ORGANIZATION("organization", Secret.NONE, "asks for the login ID only"),
    IDP_REDIRECTOR("identity-provider-redirector", Secret.NONE, "redirects to an identity provider"),
    IDP_REVIEW_PROFILE("idp-review-profile", Secret.NONE, "shows the profile"),
    IDP_CREATE_USER("idp-create-user-if-unique", Secret.NONE, "creates a user"),
    IDP_DETECT_USER("idp-detect-existing-broker-user", Secret.NONE, "looks for a user"),
    IDP_CONFIRM_LINK("idp-confirm-link", Secret.NONE, "asks for a decision"),
    IDP_CONFIRM_OVERRIDE("idp-confirm-override-link", Secret.NONE, "asks for a decision"),
    IDP_EMAIL("idp-email-verification", Secret.NONE, "mails a link"),
    IDP_AUTO_LINK("idp-auto-link", Secret.NONE, "links without asking"),
    IDP_ORGANIZATION("idp-add-organization-member", Secret.NONE, "adds a member"),
    RESET_CHOOSE_USER("reset-credentials-choose-user", Secret.NONE, "asks for the login ID only"),
    RESET_EMAIL("reset-credential-email", Secret.NONE, "mails a link; see the code reset-by-mail"),
    RESET_PASSWORD("reset-password", Secret.NONE, "has a new password set"),
    RESET_OTP("reset-otp", Secret.NONE, "has a token registered; see the code action-goes-round"),
    SESSION_LIMITS("user-session-limits", Secret.NONE, "counts sessions"),
    ALLOW("allow-access-authenticator", Secret.NONE, "always passes"),
    DENY("deny-access-authenticator", Secret.NONE, "never passes"),
    IF_SUBFLOW_EXECUTED("conditional-sub-flow-executed", Secret.NONE, "is a condition"),
    IF_CLIENT_SCOPE("conditional-client-scope", Secret.NONE, "is a condition"),
    IF_ROLE("conditional-user-role", Secret.NONE, "is a condition"),
    IF_CONFIGURED("conditional-user-configured", Secret.NONE, "is a condition"),
    IF_LEVEL("conditional-level-of-authentication", Secret.NONE, "is a condition"),
    IF_ATTRIBUTE("conditional-user-attribute", Secret.NONE, "is a condition"),
    IF_CREDENTIAL("conditional-credential", Secret.NONE, "is a condition");

    /** What an authenticator can evaluate. */
    enum Secret {
        LOGIN_PASSWORD("login password"),
        ONE_TIME_PASSWORD("one-time password"),
        RECOVERY_CODE("recovery code"),
        NONE("none");

        private final String words;

        Secret(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final String id;
    private final Secret secret;
    private final String reason;

    StockAuthenticator(String id, Secret secret, String reason) {
        this.id = id;
        this.secret = secret;
        this.reason = reason;
    }

    static Optional<StockAuthenticator> byId(String id) {
        return Ids.find(values(), StockAuthenticator::id, id);
    }

    String id() {
        return id;
    }

    Secret secret() {
        return secret;
    }

    String reason() {
        return reason;
    }
}
