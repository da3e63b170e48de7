package io.github.dualpassword.passkey;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The passkeys of a user, for those who see and revoke them. A revocation removes Keycloak's credential and the registration: whoever
 * has the device has nothing, and no login that one of them has confirmed goes on.
 *
 * @param session whose transaction it is
 */
public record RevocablePasskeys(KeycloakSession session, UserModel user) {

    /** All of them, those that count for nothing included. */
    public List<SeenKey> all() {
        KeyReader reader = KeyReader.of(CurrentRealm.of(session));
        return store().ofUser(realmId(), user.getId()).stream()
                .map(held -> reader.see(held, user.getId()))
                .toList();
    }

    /** The same, while this transaction holds them: none of them signs meanwhile. */
    public List<SeenKey> held() {
        store().lock(realmId(), user.getId());
        return all();
    }

    /** Ends keys that are {@link #held}. */
    public void revoke(List<SeenKey> keys) {
        for (SeenKey key : keys) {
            user.credentialManager().removeStoredCredentialById(key.id());
            store().remove(realmId(), key.id());
        }
    }

    private HeldPasskeys store() {
        return Storage.of(session, HeldPasskeys.class);
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }
}
