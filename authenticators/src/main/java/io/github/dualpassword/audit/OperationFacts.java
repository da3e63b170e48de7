package io.github.dualpassword.audit;

import java.util.Map;

/** Names of the facts of an operation, in the operation history, in events and in mails; stable. */
public final class OperationFacts {

    /** State of the target's service before: words, separated by commas. */
    public static final String STATE_BEFORE = "state_before";
    /** The same afterwards. */
    public static final String STATE_AFTER = "state_after";
    /** Ids of credentials, separated by commas. */
    public static final String CREDENTIALS = "credentials";
    /** Those of them of which the target had none before, separated by commas. */
    public static final String FIRST = "first_credentials";
    /** Ids of credentials whose passwords the target must change, separated by commas. */
    public static final String FORCED = "forced_change";
    /** Milliseconds since the epoch from which on another token may be registered. */
    public static final String REGISTRATION_FROM = "registration_from";
    /** On what occasion users changed their own passwords; absent in a step-up. */
    public static final String OCCASION = "occasion";
    /** Ids of further steps of the change of a user that have changed something, separated by commas. */
    public static final String STEPS = "changed_steps";

    /** Serial number of a token. */
    public static final String TOKEN = "token";

    /** Ids of Keycloak's credentials of passkeys that were revoked, separated by commas. */
    public static final String PASSKEYS = "passkeys";

    /** What users call the passkeys that an operation was about, as others may read it, separated by commas. */
    public static final String PASSKEY_NAMES = "passkey_names";

    /** What shows the codes of a software token. */
    public static final String APP = "app";

    /** End of a temporary suspension, milliseconds since the epoch. */
    public static final String UNTIL = "until";

    private OperationFacts() {}

    /** States before and afterwards. */
    public static Map<String, String> states(String before, String after) {
        return Map.of(STATE_BEFORE, before, STATE_AFTER, after);
    }
}
