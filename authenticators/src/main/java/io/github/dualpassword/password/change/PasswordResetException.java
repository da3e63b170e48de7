package io.github.dualpassword.password.change;

import java.util.Optional;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Ids;

/** New passwords cannot be set for a user. The transaction must be undone. */
public final class PasswordResetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient FormMessage broken;

    /** Why not. */
    public enum Reason {
        /** The login password lies where nobody can change it through Keycloak. */
        LOGIN_NOT_CHANGEABLE,
        /** It breaks a rule, of the realm or of its storage. */
        PASSWORD_REJECTED,
        /** Both would be the same. */
        SAME_PASSWORDS;

        /** The name in answers and the operation history; stable. */
        public String id() {
            return Ids.underscored(this);
        }
    }

    PasswordResetException(Reason reason) {
        this(reason, null, null);
    }

    PasswordResetException(Reason reason, FormMessage broken) {
        this(reason, broken, null);
    }

    PasswordResetException(Reason reason, Throwable cause) {
        this(reason, null, cause);
    }

    private PasswordResetException(Reason reason, FormMessage broken, Throwable cause) {
        super(reason.id(), cause);
        this.reason = reason;
        this.broken = broken;
    }

    public Reason reason() {
        return reason;
    }

    /** The rule that it breaks, for whoever typed it. */
    public Optional<FormMessage> broken() {
        return Optional.ofNullable(broken);
    }
}
