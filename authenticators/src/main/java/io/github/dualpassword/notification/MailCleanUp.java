package io.github.dualpassword.notification;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.github.dualpassword.storage.Storage;

/** Removes mails together with their receiver or realm, in the same transaction. */
public final class MailCleanUp implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            store(removed.getKeycloakSession())
                    .removeUser(removed.getRealm().getId(), removed.getUser().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            store(removed.getKeycloakSession()).removeRealm(removed.getRealm().getId());
        }
    }

    private static MailStore store(KeycloakSession session) {
        return Storage.of(session, MailStore.class);
    }
}
