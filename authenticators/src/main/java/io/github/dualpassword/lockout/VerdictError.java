package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.events.Errors;

/**
 * The error that the event of an entry names when the entry is turned away: by the verdict, and the same wherever the
 * entry was made. Stable; the administrator's guide lists it.
 */
public enum VerdictError {
    /** The entry was wrong, even if it is the one that suspended the credential. */
    WRONG(Errors.INVALID_USER_CREDENTIALS),
    /** Nobody has the login ID that was typed. */
    NO_SUCH_USER(Errors.USER_NOT_FOUND),
    /** Not evaluated, because the credential was temporarily suspended before. */
    TEMPORARILY_SUSPENDED(Errors.USER_TEMPORARILY_DISABLED),
    /** Not evaluated, because the credential was permanently suspended before. */
    PERMANENTLY_SUSPENDED(Errors.USER_DISABLED),
    /** Not evaluated, because the code was too old, replaced, or without tries left. */
    CODE_VOID(Errors.EXPIRED_CODE),
    /** What was to evaluate the entry has failed before it answered, such as a directory that is away. */
    NOT_EVALUATED("secret_not_evaluated"),
    /** The state could not be read or written, or there were too many attempts at a time. */
    UNAVAILABLE("lockout_store_unavailable");

    private final String text;

    VerdictError(String text) {
        this.text = text;
    }

    /** The error as the event names it. */
    public String text() {
        return text;
    }

    /** Empty when the secret was right. */
    public static Optional<VerdictError> of(Verdict verdict) {
        if (verdict instanceof Verdict.Right) {
            return Optional.empty();
        }
        if (verdict instanceof Verdict.Wrong wrong) {
            return Optional.of(wrong.userId().isPresent() ? WRONG : NO_SUCH_USER);
        }
        if (verdict instanceof Verdict.Suspended suspended) {
            return Optional.of(
                    suspended.standing() == Standing.TEMPORARILY_SUSPENDED
                            ? TEMPORARILY_SUSPENDED
                            : PERMANENTLY_SUSPENDED);
        }
        return Optional.of(verdict instanceof Verdict.NotEvaluated ? NOT_EVALUATED : UNAVAILABLE);
    }
}
