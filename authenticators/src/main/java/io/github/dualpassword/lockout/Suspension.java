package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The settled state of a credential, for people to read. Nothing may be decided by it: only a charge decides.
 *
 * @param standing usable, temporarily or permanently suspended
 * @param until end of a temporary suspension, milliseconds since the epoch; 0 otherwise
 * @param failures consecutive wrong entries so far
 * @param suspensions temporary suspensions so far
 */
public record Suspension(Standing standing, long until, long failures, int suspensions) {

    public static Suspension of(KeycloakSession session, UserModel user, Credential credential) {
        return of(session, new LockoutKey(session.getContext().getRealm().getId(), user.getId(), credential));
    }

    /** That of whatever is suspended. */
    public static Suspension of(KeycloakSession session, LockoutKey key) {
        long now = CurrentRealm.of(session).now();
        return Storage.of(session, LockoutStore.class)
                .find(key)
                .map(state -> of(state, now))
                .orElse(of(LockoutState.NEW, now));
    }

    /** The same for a state that is at hand, at the time {@code now}. */
    public static Suspension of(LockoutState before, long now) {
        LockoutState state = LockoutRules.settleLost(before, now).state();
        Standing standing = LockoutRules.settledStanding(state, now);
        long until = standing == Standing.TEMPORARILY_SUSPENDED ? state.suspendedUntil() : 0;
        boolean ended = state.suspended() && !state.undecided() && standing == Standing.USABLE;
        long failures = ended ? 0 : state.failures() - state.pending().size();
        boolean undecidedSuspension = state.undecided() && state.standing() == Standing.TEMPORARILY_SUSPENDED;
        return new Suspension(
                standing, until, failures, undecidedSuspension ? state.suspensions() - 1 : state.suspensions());
    }
}
