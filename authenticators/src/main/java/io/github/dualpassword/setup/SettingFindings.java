package io.github.dualpassword.setup;

/** What the set-up check finds wrong with the settings of a realm, and what they need of the server. */
final class SettingFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("Settings");

    static final FindingCode VERSION_MISSING = TOPIC.error(
            "version-missing",
            "The realm uses the dual-password authenticators, but lost its settings, or never had any: defaults hold."
                    + " A change of the realm that sends only some attributes deletes the others.",
            "bring the last good settings back by `POST settings/restore` of the Admin API; where none are kept, set the realm"
                    + " attribute `dual-password.version` to 1 and restore the other settings");

    static final FindingCode WRONG_SETTING = TOPIC.error(
            "wrong-setting",
            "A realm attribute of this product has a value that is not allowed: its default holds.",
            "correct the attribute");

    static final FindingCode TOKEN_KEY_MISSING = TOPIC.error(
            "token-key-missing",
            "The realm has tokens, and the server does not have all the keys by which their secrets are encrypted: codes of"
                    + " these tokens are not accepted. The log says what is missing, or which key.",
            "build the server with a vault, and put the key into the entry that `dual-password.token.vault-entry` names;"
                    + " put back a key that was taken out before its secrets were encrypted anew");

    static final FindingCode ISSUE_KEY_MISSING = TOPIC.error(
            "issue-key-missing",
            "Users are to issue software tokens, and the server has no key by which their secrets could be encrypted: nothing is"
                    + " issued. The log says what is missing.",
            "build the server with a vault, and put the key into the entry that `dual-password.token.vault-entry` names; or set"
                    + " `dual-password.software-token.issue` to off");

    static final FindingCode SERVICE_ID_MISSING = TOPIC.error(
            "service-id-missing",
            "Users are to issue software tokens, and the realm has no service ID by which a phone could name them: nothing is"
                    + " issued.",
            "set `dual-password.software-token.service-id` to 8 digits");

    static final FindingCode PUSH_KEY_MISSING = TOPIC.warning(
            "push-key-missing",
            "Phones are to be told by Web Push, and the server has no key by which push services would know it: nobody is told, and"
                    + " requests are found by the phone's page while it is open. The log says what is missing.",
            "build the server with a vault, and put the key into the entry that `dual-password.software-token.push-vault-entry`"
                    + " names; or set `dual-password.software-token.push` to off");

    static final FindingCode PUSH_HOSTS_MISSING = TOPIC.warning(
            "push-hosts-missing",
            "Phones are to be told by Web Push, and the list of push services is empty: nobody is told.",
            "clear `dual-password.software-token.push-hosts`, which then holds those of the browsers");

    static final FindingCode PUSH_HOSTS_WIDE = TOPIC.warning(
            "push-hosts-wide",
            "The list of push services holds a whole domain that is none of the browsers' makers: whoever has a phone's token has"
                    + " this server send requests to any host of it, inside the bank's network, too.",
            "name the hosts in `dual-password.software-token.push-hosts` one by one");

    static final FindingCode MAILED_ADDRESS_OF_ANYBODY = TOPIC.warning(
            "mailed-address-of-anybody",
            "Mails of issued tokens hold the address of the phone's page, and the server has no name of its own: whoever sends a"
                    + " request under another name has the bank mail that one.",
            "start the server with `hostname`, or set the realm's \"Frontend URL\"; or set"
                    + " `dual-password.software-token.page-in-mail` to off");

    static final FindingCode OTHER_APPS_MISSING = TOPIC.warning(
            "other-apps-missing",
            "Tokens are to be set up in apps of others, and no app that Keycloak knows can show codes as the realm sets them: none"
                    + " is offered.",
            "add one as a provider of Keycloak's SPI `otp-application`, or set"
                    + " `dual-password.software-token.period-seconds` to 30; or set"
                    + " `dual-password.software-token.other-apps` to off");

    static final FindingCode PASSKEY_NAME_MISSING = TOPIC.error(
            "passkey-name-missing",
            "Users are to confirm by passkeys, and Keycloak's WebAuthn policy has no RP ID that these would belong to, or a list of"
                    + " acceptable AAGUIDs: none can be registered or used.",
            "set the RP ID of the WebAuthn policy, for good, and clear its list of acceptable AAGUIDs; or set"
                    + " `dual-password.passkey.use` to off");

    static final FindingCode PASSKEY_NAME_CHANGED = TOPIC.error(
            "passkey-name-changed",
            "Users have passkeys that were registered to another RP ID than Keycloak's WebAuthn policy has now: browsers do not"
                    + " offer them, and they count for nothing.",
            "set the RP ID back; or have these passkeys revoked, and registered anew");

    static final FindingCode PASSKEY_STOCK_REGISTRATION = TOPIC.warning(
            "passkey-stock-registration",
            "Keycloak's own registration of keys is enabled beside that of this product: users register keys that confirm nothing,"
                    + " by the login password alone.",
            "disable the required action");

    static final FindingCode PASSKEY_CONFIRMS_AT_ONCE = TOPIC.warning(
            "passkey-confirms-at-once",
            "A new passkey confirms at once: whoever relays a confirmation password and a code to the registration by a false page,"
                    + " or has stolen both, confirms transactions before anybody has read the mail about it.",
            "set `dual-password.passkey.cool-down-minutes` to 60 or more");

    static final FindingCode PASSKEY_ORIGIN_OF_REQUEST = TOPIC.warning(
            "passkey-origin-of-request",
            "Users are to confirm by passkeys, and the server has no name of its own: the origin that is accepted follows the request,"
                    + " so that signatures of pages of any host under the RP ID are taken.",
            "start the server with `hostname`, or set the realm's \"Frontend URL\"");

    static final FindingCode EXISTING_OTP_REPLACEABLE = TOPIC.error(
            "existing-otp-replaceable",
            "Keycloak's own one-time password credentials count as tokens, and its required action `CONFIGURE_TOTP` is enabled:"
                    + " whoever has a session could register an app, so they are all refused.",
            "disable the required action, or clear `dual-password.existing-otp`");

    static final FindingCode EXISTING_OTP_TO_COME = TOPIC.warning(
            "existing-otp-to-come",
            "Keycloak's own one-time password credentials are to count as tokens from a moment that is still to come: until"
                    + " then none does, and whatever is registered by then will.",
            "name the moment at which you set `dual-password.existing-otp`, or make sure that nobody can register an app until"
                    + " it has come");

    static final FindingCode WEAKER_THAN_PROFILE = TOPIC.warning(
            "weaker-than-profile",
            "The realm names a profile in `dual-password.profile`, and a setting is weaker than the document that the profile"
                    + " follows: more attempts, a shorter or further temporary suspension, a longer validity, or an operation"
                    + " that the document gives to nobody.",
            "correct the attribute, or clear `dual-password.profile` where the bank has decided otherwise");

    static final FindingCode DATABASE_POOL_SMALL = TOPIC.warning(
            "database-pool-small",
            "The server's database pool has fewer connections than worker threads plus ten: under a burst of logins, above"
                    + " all when a realm is changed in the midst of it, requests may wait for each other's connections."
                    + " Reported once at start, for no realm.",
            "raise `db-pool-max-size` or lower `http-pool-max-threads`");

    private SettingFindings() {}
}
