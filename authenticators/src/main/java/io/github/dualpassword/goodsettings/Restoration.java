package io.github.dualpassword.goodsettings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.policy.WrongSetting;
import io.github.dualpassword.setup.RealmSettings;
import io.github.dualpassword.storage.Storage;

/** Brings the last good settings of a realm back. */
public record Restoration(KeycloakSession session, RealmModel realm) {

    /** What is kept of the realm, without what this server cannot use: another version may know other settings. */
    public Optional<KeptSettings> kept() {
        return Storage.of(session, GoodSettings.class)
                .of(realm.getId())
                .map(kept -> kept.without(RealmSettings.wrong(session, kept.values()).stream()
                        .map(WrongSetting::attribute)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Makes the settings exactly what they were: those that are missing or other are set, and those that were none are
     * removed. That the realm has them again is noted as after any change of it.
     *
     * @return the attributes that have changed
     */
    public Set<String> carryOut(KeptSettings kept) {
        Set<String> changed = kept.changedIn(realm.getAttributes());
        Map<String, String> values = kept.values();
        changed.forEach(name -> {
            if (values.containsKey(name)) {
                realm.setAttribute(name, values.get(name));
            } else {
                realm.removeAttribute(name);
            }
        });
        return changed;
    }
}
