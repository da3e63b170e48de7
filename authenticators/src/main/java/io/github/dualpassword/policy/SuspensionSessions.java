package io.github.dualpassword.policy;

/** What becomes of a user's sessions when wrong entries suspend the login password (decision 17). */
public enum SuspensionSessions {
    /** Nothing: else somebody outside could throw a user out who is at work. */
    KEEP,
    /** They end when the suspension is permanent. */
    END_WHEN_PERMANENT,
    /** They end. */
    END
}
