package io.github.dualpassword.password.change;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.github.dualpassword.storage.Storage;

/** Removes histories of changes together with their user or realm, in the same transaction. */
public final class ChangeHistoryCleanUp implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            histories(removed.getKeycloakSession())
                    .removeUser(removed.getRealm().getId(), removed.getUser().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            histories(removed.getKeycloakSession())
                    .removeRealm(removed.getRealm().getId());
        }
    }

    private static ChangeHistories histories(KeycloakSession session) {
        return Storage.of(session, ChangeHistories.class);
    }
}
