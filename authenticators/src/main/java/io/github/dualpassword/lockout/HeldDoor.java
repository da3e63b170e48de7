package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The page before login as it stands to one login ID, before anything is entered there that its budgets would pay for. Nobody else
 * enters or asks anything under that login ID until the transaction of the job ends: whoever sends much at a time waits in the same
 * way whether somebody has the login ID or nobody.
 *
 * @param lockout of the request
 * @param job whose transaction holds it; it has locked nothing yet
 */
public record HeldDoor(Lockout lockout, KeycloakSession job) {

    /**
     * Holds all budgets of a login ID, by the same statements for everybody and for nobody.
     *
     * @param typed the login ID
     * @param user who has it; empty for nobody
     * @param budget which one is to pay
     * @return whether that one is used up
     */
    public boolean isClosed(Subject.TypedLogin typed, Optional<UserModel> user, BeforeLoginEntry budget) {
        boolean isClosed = false;
        for (BeforeLoginEntry each : BeforeLoginEntry.values()) {
            Standing standing = hold(key(typed, user, each));
            isClosed |= each == budget && standing != Standing.USABLE;
        }
        return isClosed;
    }

    private LockoutKey key(Subject.TypedLogin typed, Optional<UserModel> user, BeforeLoginEntry budget) {
        String realmId = job.getContext().getRealm().getId();
        return user.map(known -> new LockoutKey(realmId, known.getId(), budget))
                .orElseGet(() -> new LoginIds(job).unknown(typed.loginId(), budget));
    }

    private Standing hold(LockoutKey key) {
        // As if it had been there a moment ago: the write that follows is one of every row then.
        Storage.of(job, LockoutStore.class).create(key, CurrentRealm.of(job).now() - 1);
        return lockout.standingWithin(job, key);
    }
}
