package io.github.dualpassword.setup;

/** What the set-up check finds wrong with what newer Keycloak servers can do: grants, programs and workflows. */
final class GrantFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("Grants, programs and workflows");

    static final FindingCode LEGACY_TOKEN_EXCHANGE = TOPIC.error(
            "legacy-token-exchange",
            "The server's feature `token-exchange` (the legacy one) is on: a client with permission gets tokens of any user,"
                    + " with no password of the user.",
            "start the server without the feature; the standard token exchange does not need it");

    static final FindingCode WORKFLOW_GOES_ROUND = TOPIC.error(
            "workflow-goes-round",
            "An enabled workflow takes the demand to change a password from users, writes or removes an attribute that decides"
                    + " over logins, or makes users operators: the rules of this product are not asked, and nobody confirms it.",
            "take the step out of the workflow, or disable the workflow");

    static final FindingCode TOKEN_DELEGATION = TOPIC.warning(
            "token-delegation",
            "The server's feature `token-exchange-delegation` is on: with a consent, somebody acts for a user by tokens whose"
                    + " subject is the user, and a `may_act` in them is all that tells.",
            "start the server without the feature, or have applications refuse tokens with `may_act` or `act` where a user"
                    + " has to act in person");

    static final FindingCode TOKEN_EXCHANGE_CLIENT = TOPIC.warning(
            "token-exchange-client",
            "A client may exchange tokens: it gets tokens of users for other applications, which have asked for no login and no"
                    + " confirmation.",
            "switch off \"Standard token exchange\" in the client, or have applications accept a confirmation only in the ID"
                    + " token of their own code");

    static final FindingCode JWT_GRANT_CLIENT = TOPIC.warning(
            "jwt-grant-client",
            "A client may use the JWT authorization grant, in which a server outside Keycloak vouches for the user: neither a"
                    + " suspension nor a service stop keeps the user out.",
            "switch off \"JWT Authorization Grant\" in the client");

    static final FindingCode SCIM = TOPIC.warning(
            "scim-enabled",
            "The SCIM API of the realm is on: programs change login IDs, mail addresses, to which codes are sent, and groups of"
                    + " users, and enable or delete users.",
            "switch the SCIM API off in the realm settings, or let only the program of the bank that keeps its users have"
                    + " permission to manage users");

    static final FindingCode IMPERSONATION = TOPIC.warning(
            "impersonation-granted",
            "Users of the realm, or its service accounts, hold the role `impersonation`: they become any other user, with no"
                    + " password of that user.",
            "take the role from them, or start the server without the feature `impersonation`");

    static final FindingCode ADMIN_API_V2 = TOPIC.warning(
            "admin-api-v2",
            "The server's feature `client-admin-api` (version 2) is on: clients are changed through another API than the one that"
                    + " this product is tested with.",
            "start the server without the feature, or run this check after each change of a client");

    static final FindingCode WORKFLOW_UNKNOWN = TOPIC.warning(
            "workflow-unknown",
            "An enabled workflow has a step that is neither a known one of Keycloak nor of this product, so it cannot be judged"
                    + " whether it sets passwords or frees users.",
            "make sure that it does not");

    private GrantFindings() {}
}
