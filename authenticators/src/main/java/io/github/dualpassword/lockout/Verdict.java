package io.github.dualpassword.lockout;

import java.util.Optional;

/** What came of an attempt at a secret. */
public sealed interface Verdict {

    /**
     * The secret was right.
     *
     * @param userId Keycloak's id of the user
     * @param mark of the very password that was proven, which may have been replaced meanwhile
     * @param place of the attempt; empty when its outcome means nothing: a release came first, or it was lost
     */
    record Right(String userId, PasswordMark mark, Optional<AttemptPlace> place) implements Verdict {}

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

    /**
     * Wrong, or the login ID belongs to nobody. This may have been the entry that suspended the credential.
     *
     * @param place of the attempt; empty when its outcome means nothing: a release came first, or it was lost
     */
    record Wrong(Optional<String> userId, Standing standing, long until, Optional<AttemptPlace> place)
            implements Rejected {}

    /** The credential is suspended: nothing was evaluated, nothing counted. */
    record Suspended(Optional<String> userId, Standing standing, long until) implements Rejected {}

    /** Nothing may be concluded about the secret: whoever may be right is asked to try again later. */
    sealed interface Undecided extends Verdict {}

    /**
     * What was to evaluate the secret (directory, hash provider, database) has failed before it answered. The state is as
     * if the attempt had never been made.
     *
     * @param userId Keycloak's id of the user; empty when nobody was found, which may be because a directory is away
     */
    record NotEvaluated(Optional<String> userId) implements Undecided {}

    /** The state could not be read or written. */
    record Unavailable() implements Undecided {}
}
