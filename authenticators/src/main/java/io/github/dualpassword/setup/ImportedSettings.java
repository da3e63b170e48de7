package io.github.dualpassword.setup;

import java.util.stream.Collectors;

import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.github.dualpassword.policy.WrongSetting;

/**
 * Refuses the import of a realm whose settings are wrong, with a sentence for each.
 *
 * <p>Keycloak publishes the event at the end of an import, inside its transaction: nothing of the realm is left. A later
 * change of the realm publishes nothing that could be refused; there, a wrong value counts as the default.
 */
public final class ImportedSettings implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmPostCreateEvent created) {
            RealmModel realm = created.getCreatedRealm();
            String wrong = RealmSettings.wrong(created.getKeycloakSession(), realm.getAttributes()).stream()
                    .map(WrongSetting::message)
                    .collect(Collectors.joining(" "));
            if (!wrong.isEmpty()) {
                throw new ModelException("Realm '" + realm.getName() + "' is not imported. " + wrong);
            }
        }
    }
}
