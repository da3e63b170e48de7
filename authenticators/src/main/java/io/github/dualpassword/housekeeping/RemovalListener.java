package io.github.dualpassword.housekeeping;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.storage.Storage;

/** Removes rows together with their user, contract or realm, in the same transaction. */
public final class RemovalListener {

    private RemovalListener() {}

    public static void remove(UserModel.UserPreRemovedEvent removed) {
        housekeeping(removed.getKeycloakSession())
                .removeUser(removed.getRealm().getId(), removed.getUser().getId());
    }

    public static void remove(OrganizationModel.OrganizationRemovedEvent removed) {
        KeycloakSession session = removed.getKeycloakSession();
        // Organizations are always those of the realm in the context.
        housekeeping(session)
                .removeContract(
                        session.getContext().getRealm().getId(),
                        removed.getOrganization().getId());
    }

    public static void remove(RealmModel.RealmRemovedEvent removed) {
        housekeeping(removed.getKeycloakSession())
                .removeRealm(removed.getRealm().getId());
    }

    private static Housekeeping housekeeping(KeycloakSession session) {
        return Storage.of(session, Housekeeping.class);
    }
}
