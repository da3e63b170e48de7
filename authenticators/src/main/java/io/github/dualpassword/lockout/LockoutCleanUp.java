package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.github.dualpassword.storage.Storage;

/** Removes lockout states together with their user or realm, in the same transaction. */
public final class LockoutCleanUp implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            store(removed.getKeycloakSession())
                    .removeSubject(removed.getRealm().getId(), removed.getUser().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            store(removed.getKeycloakSession()).removeRealm(removed.getRealm().getId());
        }
    }

    private static LockoutStore store(KeycloakSession session) {
        return Storage.of(session, LockoutStore.class);
    }
}
