package io.github.dualpassword.realmsetup;

import java.util.Map;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/**
 * Required actions of the realm.
 *
 * @param names how those of this product are called in the Admin Console, by their ids; only for what is to be added
 */
record RequiredActions(RealmModel realm, Map<String, String> names) implements RealmPart {

    @Override
    public Optional<String> read(String alias) {
        return Optional.ofNullable(realm.getRequiredActionProviderByAlias(alias)).map(action -> new ActionValue(
                        ActionValue.Use.of(action.isEnabled(), action.isDefaultAction()), action.getPriority())
                .text());
    }

    @Override
    public void write(String alias, Optional<String> text) {
        RequiredActionProviderModel present = realm.getRequiredActionProviderByAlias(alias);
        if (text.isEmpty()) {
            realm.removeRequiredActionProvider(present);
            return;
        }
        ActionValue value = ActionValue.read(text.get());
        if (present == null) {
            realm.addRequiredActionProvider(take(added(alias), value));
        } else {
            realm.updateRequiredActionProvider(take(present, value));
        }
    }

    private RequiredActionProviderModel added(String alias) {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(alias);
        action.setProviderId(alias);
        action.setName(names.get(alias));
        action.setConfig(Map.of());
        return action;
    }

    private static RequiredActionProviderModel take(RequiredActionProviderModel action, ActionValue value) {
        action.setEnabled(value.use() != ActionValue.Use.DISABLED);
        action.setDefaultAction(value.use() == ActionValue.Use.DEFAULT);
        action.setPriority(value.priority());
        return action;
    }
}
