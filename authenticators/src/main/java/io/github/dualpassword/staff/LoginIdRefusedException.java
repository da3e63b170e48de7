package io.github.dualpassword.staff;

/** A login ID cannot be changed to what it should be. The transaction must be undone. */
public final class LoginIdRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String rule;

    /** Why not. */
    public enum Reason {
        /** What is in the way of any user. */
        KEPT_ELSEWHERE,
        UNUSABLE,
        TAKEN,
        /** A rule of the realm's user profile is broken. */
        AGAINST_A_RULE,
        /** The user can be found: this is no way to rename anybody. */
        FOUND_ALREADY
    }

    LoginIdRefusedException(Reason reason) {
        this(reason, "");
    }

    LoginIdRefusedException(Reason reason, String rule) {
        super(reason.name());
        this.reason = reason;
        this.rule = rule;
    }

    public Reason reason() {
        return reason;
    }

    /** The rule that it breaks, by Keycloak's key of its message; empty where there is none. */
    public String rule() {
        return rule;
    }
}
