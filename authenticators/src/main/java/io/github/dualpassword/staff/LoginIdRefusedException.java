package io.github.dualpassword.staff;

import java.util.Optional;

import org.keycloak.models.utils.FormMessage;

/** A login ID cannot be changed to what it should be. The transaction must be undone. */
public final class LoginIdRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient FormMessage broken;

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
        this(reason, null);
    }

    LoginIdRefusedException(Reason reason, FormMessage broken) {
        super(reason.name());
        this.reason = reason;
        this.broken = broken;
    }

    public Reason reason() {
        return reason;
    }

    /** The rule that it breaks, where there is one. */
    public Optional<FormMessage> broken() {
        return Optional.ofNullable(broken);
    }
}
