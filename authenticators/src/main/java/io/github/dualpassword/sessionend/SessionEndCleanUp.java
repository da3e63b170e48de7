package io.github.dualpassword.sessionend;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.github.dualpassword.storage.Storage;

/**
 * Removes requests together with their user or realm, in the same transaction. What a user leaves behind whose removal
 * tells nobody, {@link SessionEndCare} removes within a minute as it does all others.
 */
public final class SessionEndCleanUp implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            ends(removed.getKeycloakSession())
                    .removeUser(removed.getRealm().getId(), removed.getUser().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            ends(removed.getKeycloakSession()).removeRealm(removed.getRealm().getId());
        }
    }

    private static SessionEnds ends(KeycloakSession session) {
        return Storage.of(session, SessionEnds.class);
    }
}
