package io.github.dualpassword.servicestop;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.github.dualpassword.storage.Storage;

/**
 * Removes what is kept of stops together with their user, contract or realm, in the same transaction.
 *
 * <p>A stop belongs to the user. It stays when the user leaves the contract, or when the contract is removed: else a
 * company could free a user from it by letting the user go. From then on only the bank can lift it.
 */
public final class ServiceStopCleanUp implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            stops(removed.getKeycloakSession())
                    .removeUser(removed.getRealm().getId(), removed.getUser().getId());
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            // Organizations are always those of the realm in the context.
            stops(session)
                    .removeContract(
                            session.getContext().getRealm().getId(),
                            removed.getOrganization().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            stops(removed.getKeycloakSession()).removeRealm(removed.getRealm().getId());
        }
    }

    private static ServiceStops stops(KeycloakSession session) {
        return Storage.of(session, ServiceStops.class);
    }
}
