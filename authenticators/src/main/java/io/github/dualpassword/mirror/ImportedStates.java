package io.github.dualpassword.mirror;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.storage.PartialImportRealmFromRepresentationEvent;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Turns the mirrors that an import has brought into rows, within the transaction of the import: there is no moment at which
 * a user is imported and a suspension or a stop does not hold.
 */
public final class ImportedStates {

    private ImportedStates() {}

    /** At the end of the import of a realm, whatever started it. */
    public static void adopt(RealmPostCreateEvent created) {
        adopt(created.getKeycloakSession(), created.getCreatedRealm());
    }

    /**
     * At the end of a partial import. Keycloak publishes the event at its beginning, hence the wait for the commit. The event
     * is deprecated, and the only one: without it {@link ImportedStateCare} would notice within a minute.
     */
    @SuppressWarnings("deprecation")
    public static void adopt(PartialImportRealmFromRepresentationEvent importing) {
        KeycloakSession session = importing.getSession();
        session.getTransactionManager().enlistPrepare(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                adopt(session, importing.getRealm());
            }

            @Override
            protected void rollbackImpl() {
                // Nothing was done outside the database.
            }
        });
    }

    private static void adopt(KeycloakSession session, RealmModel realm) {
        long now = new CurrentRealm(session, realm).now();
        Mirrors mirrors = Storage.of(session, Mirrors.class);
        mirrors.importedInto(realm).forEach(user -> mirrors.adopt(user, now));
    }
}
