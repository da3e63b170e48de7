package io.github.dualpassword.passkey;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;

import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.github.dualpassword.transaction.SqlFailure;

/**
 * Registers a key that was verified: Keycloak's credential and our registration of it, in one transaction.
 *
 * @param session of a request that has changed nothing yet
 * @param procedure id of the procedure by which it is registered
 */
public record PasskeyRegistration(KeycloakSession session, UserModel user, String procedure) {

    private static final Logger LOG = Logger.getLogger(PasskeyRegistration.class);

    /** What came of it; the names are stable. */
    public enum Result {
        REGISTERED,
        /** Another credential of the user is called so. */
        LABEL_TAKEN,
        /** A key with this id is there already. */
        KEY_TAKEN,
        TOO_MANY,
        /** The realm takes no keys that can be copied to other devices. */
        SYNCED,
        UNAVAILABLE
    }

    /** Whether the user has as many as one can have. */
    public boolean isFull() {
        return isFull(session, user.getId());
    }

    public Result register(NewKey key, String label, RelyingParty party) {
        try {
            return SeparateTransaction.alone(session).run(job -> register(job, key, label, party));
        } catch (ModelDuplicateException duplicate) {
            return Result.LABEL_TAKEN;
        } catch (RuntimeException failure) {
            if (SqlFailure.isOfTakenKey(failure)) {
                return Result.KEY_TAKEN;
            }
            LOG.errorf(failure, "A passkey of user %s could not be registered", user.getId());
            return Result.UNAVAILABLE;
        }
    }

    private Result register(KeycloakSession job, NewKey key, String label, RelyingParty party) {
        // Of two who register at the same time, the second counts what the first has registered.
        Storage.of(job, Passkeys.class)
                .lockRegistrations(job.getContext().getRealm().getId(), user.getId());
        CurrentRealm realm = CurrentRealm.of(job);
        Optional<UserModel> known = realm.user(user.getId());
        if (known.isEmpty()) {
            return Result.UNAVAILABLE;
        }
        UserModel owner = known.get();
        return hindrance(job, owner, key, label).orElseGet(() -> {
            add(job, owner, key, label, party);
            return Result.REGISTERED;
        });
    }

    private static Optional<Result> hindrance(KeycloakSession job, UserModel owner, NewKey key, String label) {
        if (UserPasskeys.isUnwanted(job, key.synced())) {
            return Optional.of(Result.SYNCED);
        }
        if (isFull(job, owner.getId())) {
            return Optional.of(Result.TOO_MANY);
        }
        return new UserPasskeys(job, owner).isLabelTaken(label) ? Optional.of(Result.LABEL_TAKEN) : Optional.empty();
    }

    private static boolean isFull(KeycloakSession any, String userId) {
        CurrentRealm realm = CurrentRealm.of(any);
        return Storage.of(any, Passkeys.class).count(realm.model().getId(), userId)
                >= realm.policy().get(PasskeySettings.MOST);
    }

    private void add(KeycloakSession job, UserModel owner, NewKey key, String label, RelyingParty party) {
        CurrentRealm realm = CurrentRealm.of(job);
        long now = realm.now();
        KeySecret secret = KeySecret.drawn();
        CredentialModel stored = owner.credentialManager().createStoredCredential(key.credential(label, secret));
        Passkey passkey = new Passkey(
                stored.getId(),
                realm.model().getId(),
                owner.getId(),
                Sha256.text(key.credentialId()),
                Sha256.text(key.publicKey()),
                secret.hash(),
                party.id(),
                PasskeyState.USABLE,
                key.synced(),
                procedure,
                owner.getId(),
                key.counter(),
                0,
                now,
                now + realm.policy().get(PasskeySettings.COOL_DOWN).toMillis(),
                now,
                now);
        Storage.of(job, Passkeys.class).add(passkey);
        job.getKeycloakSessionFactory()
                .publish(new PasskeyChanged(job, passkey, label, PasskeyChanged.Change.REGISTERED));
    }
}
