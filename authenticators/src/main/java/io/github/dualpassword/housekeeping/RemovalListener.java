package io.github.dualpassword.housekeeping;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.github.dualpassword.storage.Storage;

/** Removes rows together with their user, contract or realm, in the same transaction. */
public final class RemovalListener implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            housekeeping(removed.getKeycloakSession())
                    .removeUser(removed.getRealm().getId(), removed.getUser().getId());
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            // Organizations are always those of the realm in the context.
            housekeeping(session)
                    .removeContract(
                            session.getContext().getRealm().getId(),
                            removed.getOrganization().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            housekeeping(removed.getKeycloakSession())
                    .removeRealm(removed.getRealm().getId());
        }
    }

    private static Housekeeping housekeeping(KeycloakSession session) {
        return Storage.of(session, Housekeeping.class);
    }
}
