package io.github.dualpassword.setup;

/** What the set-up check finds wrong with what of Keycloak lets in, counts or sets passwords beside this product. */
final class OtherWayFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("Other ways to log in or to set a password");

    static final FindingCode STOCK_BRUTE_FORCE_DISABLES_ACCOUNTS = TOPIC.error(
            "stock-brute-force-disables-accounts",
            "Keycloak's brute force detection is on with permanent lockout: it counts the same wrong entries and"
                    + " disables the whole account.",
            "switch it off in the realm settings");

    static final FindingCode STOCK_BRUTE_FORCE_COUNTS = TOPIC.warning(
            "stock-brute-force-counts",
            "Keycloak's brute force detection is on: it counts the same wrong entries a second time, and nothing of"
                    + " this product consults it.",
            "switch it off in the realm settings");

    static final FindingCode STOCK_PASSWORD_EXPIRY = TOPIC.warning(
            "stock-password-expiry",
            "The password policy \"Expire Password\" is set: Keycloak's own page then asks for the new password.",
            "remove it from the realm's password policy");

    static final FindingCode STOCK_PASSWORD_HISTORY = TOPIC.warning(
            "stock-password-history",
            "The password policy \"Not Recently Used\" is set: whoever sets a password through Keycloak's own console, API or"
                    + " pages learns whether a guess is the present login password or an earlier one, and nobody counts the"
                    + " guesses. Pages of this product compare only what users choose for themselves, who have just proven the"
                    + " password.",
            "remove it from the realm's password policy, or have staff reset passwords through this product only");

    static final FindingCode RESET_BY_MAIL = TOPIC.warning(
            "reset-by-mail",
            "Users may reset their login password by a link in an e-mail, which lets somebody whose login password is"
                    + " suspended sign in.",
            "switch off \"Forgot password\" in the realm's login settings");

    static final FindingCode BROKER_FLOW_LINKS_USERS = TOPIC.warning(
            "broker-flow-links-users",
            "The flow after a first login through an identity provider makes whoever comes with a user's login ID that user,"
                    + " by the name alone (`idp-auto-link`) or by a link in an e-mail (`idp-email-verification`).",
            "let the bank link users, or make sure that nobody can choose their name at the provider or read another's e-mails");

    static final FindingCode CIBA_CLIENT = TOPIC.warning(
            "ciba-client",
            "A client may use CIBA, in which a server outside Keycloak authenticates the user: neither a suspension nor"
                    + " a service stop keeps such a login out.",
            "switch off the OIDC CIBA grant in the client");

    private OtherWayFindings() {}
}
