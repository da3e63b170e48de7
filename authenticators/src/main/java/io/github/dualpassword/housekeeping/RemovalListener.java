package io.github.dualpassword.housekeeping;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.housekeeping.Housekeeping.Restrictions;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Removes rows together with their user, contract or realm, in the same transaction. Suspensions and stops that go with them
 * are logged: when user or realm come back from a file, what the file does not know does not hold any more.
 */
public final class RemovalListener {

    private static final Logger LOG = Logger.getLogger(RemovalListener.class);

    private RemovalListener() {}

    public static void remove(UserModel.UserPreRemovedEvent removed) {
        Housekeeping housekeeping = housekeeping(removed.getKeycloakSession());
        String realmId = removed.getRealm().getId();
        String userId = removed.getUser().getId();
        Restrictions restrictions =
                housekeeping.restrictionsOfUser(realmId, userId, now(removed.getKeycloakSession(), removed.getRealm()));
        if (!restrictions.isEmpty()) {
            LOG.warnf(
                    "User %s is removed from realm '%s' with %d suspended password(s) and %d service stop(s)",
                    userId, removed.getRealm().getName(), restrictions.suspensions(), restrictions.stops());
        }
        housekeeping.removeUser(realmId, userId);
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
        Housekeeping housekeeping = housekeeping(removed.getKeycloakSession());
        String realmId = removed.getRealm().getId();
        Restrictions restrictions =
                housekeeping.restrictionsOfRealm(realmId, now(removed.getKeycloakSession(), removed.getRealm()));
        if (!restrictions.isEmpty()) {
            LOG.warnf(
                    "Realm '%s' is removed with %d suspended password(s) and %d service stop(s)",
                    removed.getRealm().getName(), restrictions.suspensions(), restrictions.stops());
        }
        housekeeping.removeRealm(realmId);
    }

    private static long now(KeycloakSession session, RealmModel realm) {
        return new CurrentRealm(session, realm).now();
    }

    private static Housekeeping housekeeping(KeycloakSession session) {
        return Storage.of(session, Housekeeping.class);
    }
}
