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
 * <p>Keycloak publishes the event at the end of an import, within its transaction, so that nothing of the realm remains. A
 * later change of the realm publishes no event that could be refused; there, the default replaces a wrong value.
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
