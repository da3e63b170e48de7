package io.github.dualpassword.mirror;

import java.util.Map;
import java.util.Optional;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.LockoutState;

/**
 * All that the mirror says of one user.
 *
 * @param suspensions what is settled of each credential; a credential of which there is nothing to say is missing
 * @param stop the service stop, if there is one
 */
public record MirroredState(Map<Credential, MirroredSuspension> suspensions, Optional<MirroredStop> stop) {

    /** There is nothing to say of this user. */
    public static final MirroredState EMPTY = new MirroredState(Map.of(), Optional.empty());

    public MirroredState {
        suspensions = Map.copyOf(suspensions);
    }

    public boolean isEmpty() {
        return suspensions.isEmpty() && stop.isEmpty();
    }

    /** The state of a credential of which nothing else is known. */
    public LockoutState stateOf(Credential credential) {
        return Optional.ofNullable(suspensions.get(credential))
                .map(MirroredSuspension::toState)
                .orElse(LockoutState.NEW);
    }
}
