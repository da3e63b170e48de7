package io.github.dualpassword.lockout;

import java.util.Optional;

/** What came of an attempt at a secret. */
public sealed interface Verdict {

    /** The secret was right. {@code userId} is Keycloak's id of the user. */
    record Right(String userId) implements Verdict {}

    /** The attempt was rejected, and the state of the credential afterwards is known. */
    sealed interface Rejected extends Verdict {

        /** Keycloak's id of the user; empty for a login ID that nobody has. For the record, not for the page. */
        Optional<String> userId();

        /** The state afterwards. */
        Standing standing();

        /** End of a temporary suspension, milliseconds since the epoch; 0 otherwise. */
        long until();

        /** Whether the credential is suspended now: it was already, or this entry has suspended it. */
        default boolean isSuspended() {
            return standing() != Standing.USABLE;
        }
    }

    /** Wrong, or the login ID belongs to nobody. This may have been the entry that suspended the credential. */
    record Wrong(Optional<String> userId, Standing standing, long until) implements Rejected {}

    /** The credential is suspended: nothing was evaluated, nothing counted. */
    record Suspended(Optional<String> userId, Standing standing, long until) implements Rejected {}

    /** The state could not be read or written: nothing may be concluded about the secret. */
    record Unavailable() implements Verdict {}
}
