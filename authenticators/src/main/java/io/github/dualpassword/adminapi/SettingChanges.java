package io.github.dualpassword.adminapi;

import java.util.HashMap;
import java.util.Map;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Setting;
import io.github.dualpassword.setup.RealmSettings;

/**
 * Settings that somebody wants otherwise.
 *
 * @param values by attribute; {@code null} for the default
 */
record SettingChanges(Map<String, String> values) {

    /** Those of a body, all of them allowed. */
    static SettingChanges allowed(KeycloakSession session, Map<String, String> changes) {
        Map<String, String> given = new HashMap<>();
        changes.forEach((attribute, value) -> {
            if (!attribute.startsWith(Setting.PREFIX)) {
                throw AdminApiErrors.SETTING_REFUSED.exception("There is no setting '%s'.".formatted(attribute));
            }
            if (value != null) {
                given.put(attribute, value);
            }
        });
        String wrong = RealmSettings.complaint(session, given);
        if (!wrong.isEmpty()) {
            throw AdminApiErrors.SETTING_REFUSED.exception(wrong);
        }
        return new SettingChanges(changes);
    }

    /** The policy of a realm with these attributes, were they changed so. */
    RealmPolicy changed(Map<String, String> attributes) {
        Map<String, String> changed = new HashMap<>(attributes);
        values.forEach((attribute, value) -> {
            if (value == null) {
                changed.remove(attribute);
            } else {
                changed.put(attribute, value);
            }
        });
        return RealmPolicy.of(changed);
    }
}
