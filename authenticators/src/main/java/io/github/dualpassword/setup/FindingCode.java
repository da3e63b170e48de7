package io.github.dualpassword.setup;

import io.github.dualpassword.Ids;

/**
 * Everything that the set-up check can find. Codes are stable: whoever watches logs or reads them through the admin
 * API may build on them. {@code docs/set-up-check.md} is the same table.
 */
public enum FindingCode {
    BOUND_FLOW_EVALUATES_SECRET(
            Severity.ERROR,
            "A flow that the realm is bound to (browser, direct grant, reset credentials) has authenticators that"
                    + " evaluate a secret without counting it.",
            "bind a flow with the dual-password authenticators instead"),
    CLIENT_FLOW_EVALUATES_SECRET(
            Severity.ERROR,
            "A client overrides the realm's flow with one that has such authenticators.",
            "remove the override from the client, or choose a flow with the dual-password authenticators"),
    CLIENT_POLICY_FLOW_EVALUATES_SECRET(
            Severity.ERROR,
            "An enabled client policy selects (executor `auth-flow-enforcer`) a flow that has such authenticators.",
            "let the policy select a flow with the dual-password authenticators, or disable it"),
    BROKER_FLOW_EVALUATES_SECRET(
            Severity.ERROR,
            "The flow after a first or every login through an identity provider has such authenticators.",
            "choose a flow without them for the identity provider, such as `dual-password first broker login` of the realm"
                    + " profiles"),
    BROKER_LEVELS_MISSING(
            Severity.ERROR,
            "Users can log in through an identity provider without a post login flow that serves each level of the login"
                    + " page: their single sign-on has no level, they are asked for a login password that they do not have,"
                    + " and applications get a lower level than they have asked for.",
            "choose `dual-password post broker login` of the realm profiles as post login flow of the identity provider, or a"
                    + " flow with a part for each level and `dual-password-reached-level` as its last step"),
    SAML_ECP_FLOW_EVALUATES_SECRET(
            Severity.ERROR,
            "A SAML client may use the ECP profile, whose flow asks for the login password by HTTP basic"
                    + " authentication.",
            "switch off \"Allow ECP flow\" in the client"),
    DOCKER_FLOW_EVALUATES_SECRET(
            Severity.ERROR,
            "The server's feature `docker` is on, and the flow bound for Docker asks for the login password.",
            "start the server without the feature, or disable the authenticator in the flow"),
    ACTION_GOES_ROUND(
            Severity.ERROR,
            "A stock required action issues or deletes credentials without the rules of this product.",
            "disable the required action in the realm"),
    PROCEDURE_MISSING(
            Severity.ERROR,
            "A required action that makes users replace temporary or expired passwords, that keeps stopped users out, or that"
                    + " asks for a one-time password where a login is to need one, is not registered or not enabled: such"
                    + " passwords, and such users, can log in.",
            "register and enable the required action"),
    PROCEDURE_ORDER(
            Severity.ERROR,
            "The required action for forced changes comes after Keycloak's own `UPDATE_PASSWORD`, whose page then asks"
                    + " for the new password, and not for the temporary one; or the one that asks for a one-time password at"
                    + " login comes after another one, which whoever has only the password then reaches.",
            "move the required action above `UPDATE_PASSWORD`; that for the one-time password above all others but"
                    + " `service-stopped`"),
    STOCK_BRUTE_FORCE_DISABLES_ACCOUNTS(
            Severity.ERROR,
            "Keycloak's brute force detection is on with permanent lockout: it counts the same wrong entries and"
                    + " disables the whole account.",
            "switch it off in the realm settings"),
    VERSION_MISSING(
            Severity.ERROR,
            "The realm uses the dual-password authenticators, but lost its settings, or never had any: defaults hold."
                    + " A change of the realm that sends only some attributes deletes the others.",
            "set the realm attribute `dual-password.version` to 1 and restore the other settings"),
    WRONG_SETTING(
            Severity.ERROR,
            "A realm attribute of this product has a value that is not allowed: its default holds.",
            "correct the attribute"),
    DIRECTORY_PROVIDER_REPLACED(
            Severity.ERROR,
            "The realm has users of a directory, and another extension has taken the place of this product's LDAP provider:"
                    + " while the directory is away, right entries count as wrong and suspend users.",
            "remove the other extension, or ask its maker to tell failed binds from wrong passwords"),
    SERVICE_STATE_NOT_DECLARED(
            Severity.ERROR,
            "The user profile does not declare the attribute `dual-password.service-state`, in which suspensions and service"
                    + " stops travel with Keycloak's export: whoever may write attributes that are not declared can write it.",
            "declare it as in the realm profiles, with permission to view for administrators and to edit for nobody"),
    SERVICE_STATE_WRITABLE(
            Severity.ERROR,
            "The user profile lets users or administrators write the attribute `dual-password.service-state`, in which"
                    + " suspensions and service stops travel with Keycloak's export: they could free somebody at the next"
                    + " import.",
            "remove the permission to edit it"),
    TOKEN_KEY_MISSING(
            Severity.ERROR,
            "The realm has tokens, and the server does not have all the keys by which their secrets are encrypted: codes of"
                    + " these tokens are not accepted. The log says what is missing, or which key.",
            "build the server with a vault, and put the key into the entry that `dual-password.token.vault-entry` names;"
                    + " put back a key that was taken out before its secrets were encrypted anew"),
    EXISTING_OTP_REPLACEABLE(
            Severity.ERROR,
            "Keycloak's own one-time password credentials count as tokens, and its required action `CONFIGURE_TOTP` is enabled:"
                    + " whoever has a session could register an app, so they are all refused.",
            "disable the required action, or clear `dual-password.existing-otp`"),
    ACR_MAP_MISSING(
            Severity.ERROR,
            "Applications ask for a confirmation by name, and the realm attribute `acr.loa.map` that gives the names"
                    + " their levels is missing or cannot be read.",
            "restore it as in the realm profiles"),
    ACR_MAP_DIFFERS(
            Severity.ERROR,
            "The realm attribute `acr.loa.map` gives a name another level than this product, or two names the same.",
            "restore it as in the realm profiles"),
    CLIENT_ACR_MAP_DIFFERS(
            Severity.ERROR,
            "A client has an `acr.loa.map` of its own that gives a name another level, so that the `acr` in its tokens"
                    + " claims what was not done.",
            "remove the client's own map, or give the names the realm's levels"),
    ACR_NAME_UNKNOWN(
            Severity.ERROR,
            "A condition `dual-password-requested-acr` has no name, or one that the map does not have: its subflow"
                    + " never runs.",
            "correct the condition's names or the realm attribute `acr.loa.map`"),
    CONFIRMATION_DISABLED(
            Severity.ERROR,
            "A reachable flow has a step for the confirmation password that is disabled: whoever asks for a confirmation"
                    + " gets the level of a login.",
            "enable the subflow with its condition and its form, or remove it from the flow"),
    OTP_STEP_MISSING(
            Severity.ERROR,
            "A condition `dual-password-requested-acr` waits for `otp` or `confirmation-otp`, and a step that belongs to this"
                    + " level does not stand behind it, or is disabled: the level is reached without it.",
            "put `dual-password-otp-form` behind the condition, and for `confirmation-otp` also"
                    + " `dual-password-confirmation-form` behind a condition with this name; or take the name out of it"),
    AUTHENTICATOR_MISSING(
            Severity.ERROR,
            "A reachable flow names an authenticator that the server does not have: Keycloak refuses whoever comes to it.",
            "install the extension that brings the authenticator, or remove it from the flow"),
    CERTIFICATE_MAPPED_BY_NAME(
            Severity.ERROR,
            "A reachable flow takes client certificates and finds their user by a name in them, or by a serial number alone:"
                    + " with a certificate of any other authority that the server trusts, somebody else is taken for that"
                    + " user.",
            "map by `SHA-256 Thumbprint` as in the realm profile `hardware-token`, and give the server a trust store with"
                    + " the bank's one authority"),
    CERTIFICATE_ATTRIBUTE_WRITABLE(
            Severity.ERROR,
            "The user profile lets users write an attribute by which a certificate is theirs, or by which they have to log in"
                    + " by one: they can give themselves another certificate, or do without.",
            "declare it with permission to view and to edit for administrators only"),
    CERTIFICATE_HEADER_BELIEVED(
            Severity.ERROR,
            "A reachable flow takes client certificates, and the server reads them from a header of a proxy without knowing"
                    + " which senders are proxies: anybody can send such a header with the certificate of a user, which is"
                    + " no secret.",
            "start the server with the addresses of the proxies in `proxy-trusted-addresses`"),
    CERTIFICATE_STEP_MISSING(
            Severity.ERROR,
            "Users or organizations have the attribute `certificate-login`, and no reachable flow takes client certificates:"
                    + " these users cannot log in.",
            "put `auth-x509-client-username-form` before the login form as in the realm profile `hardware-token`, or take"
                    + " the attribute away"),
    BEFORE_LOGIN_UNREACHABLE(
            Severity.ERROR,
            "The page before login is switched on, and nobody reaches it: \"Forgot password\" is off, or the reset"
                    + " credentials flow is another one.",
            "switch \"Forgot password\" on in the realm's login settings, and bind a flow with the step"
                    + " `dual-password-before-login` as reset credentials flow; or switch the page off"),
    BEFORE_LOGIN_NOT_ALONE(
            Severity.ERROR,
            "A reachable flow has the step `dual-password-before-login` and other steps beside it, which could tell who exists,"
                    + " or lead past it; or it is not the reset credentials flow.",
            "let it be the only step of a flow that is bound as reset credentials flow"),
    EVERYBODY_OPERATES(
            Severity.ERROR,
            "The role that makes a user a master or an administrator user is among the realm's default roles or comes with"
                    + " a default group: every user is one.",
            "take the role out of the default roles and groups"),
    CONTRACT_ADDRESS_WRONG(
            Severity.ERROR,
            "An organization has an attribute of this product that is to hold a web address, and holds none that a page may"
                    + " link to: the realm's address is used instead.",
            "correct the attribute"),
    LEVEL_AGE_TOO_SHORT(
            Severity.ERROR,
            "The condition of the login level has a maximum age below the longest single sign-on session: after it,"
                    + " single sign-on loses its level.",
            "raise the condition's maximum age"),
    LEVEL_AGES_DIFFER(
            Severity.ERROR,
            "The conditions of the login level have different maximum ages: a login that is good for one flow is too old for"
                    + " another, which asks users of identity providers for a login password that they do not have.",
            "give all conditions of this level the same maximum age"),
    CERTIFICATE_ATTRIBUTE_NOT_DECLARED(
            Severity.WARNING,
            "The user profile does not declare an attribute by which a certificate is a user's, or by which users have to log"
                    + " in by one: it depends on the realm's policy for such attributes whether it is kept, and who may"
                    + " write it.",
            "declare it with permission to view and to edit for administrators only"),
    CERTIFICATE_CONFIRMATION_PAGE(
            Severity.WARNING,
            "A reachable flow shows Keycloak's own page after a client certificate was taken: it is in English, and can be"
                    + " left towards the login ID.",
            "switch \"Bypass identity confirmation\" on in the configuration of the step"),
    EXISTING_OTP_TO_COME(
            Severity.WARNING,
            "Keycloak's own one-time password credentials are to count as tokens from a moment that is still to come: until"
                    + " then none does, and whatever is registered by then will.",
            "name the moment at which you set `dual-password.existing-otp`, or make sure that nobody can register an app until"
                    + " it has come"),
    AUTHENTICATOR_UNKNOWN(
            Severity.WARNING,
            "A reachable flow has authenticators that are neither known ones of Keycloak nor of this product, so it"
                    + " cannot be judged whether they evaluate a secret.",
            "make sure that they do not"),
    ACTION_UNKNOWN(
            Severity.WARNING,
            "An enabled required action is neither a known one of Keycloak nor of this product.",
            "make sure that it neither evaluates a secret nor issues or deletes one"),
    BEFORE_LOGIN_ADDRESS_OF_ANYBODY(
            Severity.WARNING,
            "The page before login is switched on, and the server believes the addresses of callers that anybody writes into a"
                    + " header: events name a wrong address, and what is limited by address is not.",
            "start the server with the addresses of the proxies in `proxy-trusted-addresses`"),
    CIBA_CLIENT(
            Severity.WARNING,
            "A client may use CIBA, in which a server outside Keycloak authenticates the user: neither a suspension nor"
                    + " a service stop keeps such a login out.",
            "switch off the OIDC CIBA grant in the client"),
    RESET_BY_MAIL(
            Severity.WARNING,
            "Users may reset their login password by a link in an e-mail, which lets somebody whose login password is"
                    + " suspended sign in.",
            "switch off \"Forgot password\" in the realm's login settings"),
    BROKER_FLOW_LINKS_USERS(
            Severity.WARNING,
            "The flow after a first login through an identity provider makes whoever comes with a user's login ID that user,"
                    + " by the name alone (`idp-auto-link`) or by a link in an e-mail (`idp-email-verification`).",
            "let the bank link users, or make sure that nobody can choose their name at the provider or read another's e-mails"),
    DIRECTORY_TIMEOUT_MISSING(
            Severity.WARNING,
            "A directory of the realm has no read timeout, or a timeout of more than ten seconds: an attempt that waits for"
                    + " it for more than 30 seconds counts as failed.",
            "set connection timeout and read timeout of the LDAP provider to 10000 milliseconds or less"),
    LOGIN_PASSWORD_FLAGGED_IN_VAIN(
            Severity.WARNING,
            "Users of a read-only directory, or of another storage that takes no login passwords, are flagged to change theirs:"
                    + " nobody can, and each of their logins is refused.",
            "take the required action `UPDATE_PASSWORD` from them, and have the password changed where it is kept"),
    LOGIN_PASSWORD_EXPIRES_ELSEWHERE(
            Severity.WARNING,
            "Login passwords expire in the realm, but not those of a read-only directory, or of another storage that takes no"
                    + " login passwords: when these do is up to the storage.",
            "let the directory enforce how long its passwords are valid"),
    STOCK_BRUTE_FORCE_COUNTS(
            Severity.WARNING,
            "Keycloak's brute force detection is on: it counts the same wrong entries a second time, and nothing of"
                    + " this product consults it.",
            "switch it off in the realm settings"),
    STOCK_PASSWORD_EXPIRY(
            Severity.WARNING,
            "The password policy \"Expire Password\" is set: Keycloak's own page then asks for the new password.",
            "remove it from the realm's password policy"),
    SAMPLE_USERS(
            Severity.WARNING,
            "The realm has users with the attribute `sample`, whose passwords are published with the realm profiles.",
            "delete them before anybody else can reach the server"),
    MEMBERS_OF_SEVERAL_CONTRACTS(
            Severity.WARNING,
            "Users are members of several enabled organizations: they stand for no contract, can release, stop and reset"
                    + " nobody, and nobody can do so for them.",
            "leave each of them in one organization, or give them a login ID for each"),
    MEMBERS_WITHOUT_USER_TYPE(
            Severity.WARNING,
            "Members of an enabled organization have none of the roles of the user types: they can release, stop and"
                    + " reset nobody, and nobody can do so for them.",
            "give each of them one of the roles"),
    MEMBERS_WITH_ADMIN_ROLES(
            Severity.WARNING,
            "Members of an enabled organization hold roles of Keycloak's own administration (of the client"
                    + " `realm-management`, or of the master realm): operators can release, stop and reset none of them.",
            "take the roles from them, or leave these users to bank staff"),
    LOGIN_ID_NEVER_FOUND(
            Severity.WARNING,
            "Users have a login ID with full-width letters, with blanks round it or otherwise not in the normal form NFKC, in"
                    + " which what is typed is looked up: they cannot log in.",
            "give each of them a login ID in that form, such as one of half-width letters and digits"),
    DATABASE_POOL_SMALL(
            Severity.WARNING,
            "The server's database pool has fewer connections than worker threads plus ten: under a burst of logins, above"
                    + " all when a realm is changed in the midst of it, requests may wait for each other's connections."
                    + " Reported once at start, for no realm.",
            "raise `db-pool-max-size` or lower `http-pool-max-threads`");

    private final Severity severity;
    private final String meaning;
    private final String remedy;

    FindingCode(Severity severity, String meaning, String remedy) {
        this.severity = severity;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** As it stands in logs, in the admin API and in the documentation. */
    public String id() {
        return Ids.hyphenated(this);
    }

    public Severity severity() {
        return severity;
    }

    /** What is wrong, as a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What to do, as the end of a sentence. */
    public String remedy() {
        return remedy;
    }
}
