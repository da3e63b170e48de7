package io.github.dualpassword.setup;

import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;

/**
 * Refuses the import of a realm whose settings are wrong, with a sentence for each.
 *
 * <p>Keycloak publishes the event at the end of an import, within its transaction, so that nothing of the realm remains. A
 * later change of the realm publishes no event that could be refused; there, the default replaces a wrong value.
 */
public final class ImportedSettings {

    private ImportedSettings() {}

    /** @throws ModelException naming the wrong values, which undoes the import */
    public static void refuseWrong(RealmModel.RealmPostCreateEvent created) {
        RealmModel realm = created.getCreatedRealm();
        String wrong = RealmSettings.complaint(created.getKeycloakSession(), realm.getAttributes());
        if (!wrong.isEmpty()) {
            throw new ModelException("Realm '" + realm.getName() + "' is not imported. " + wrong);
        }
    }
}
