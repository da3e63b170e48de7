package io.github.dualpassword.realmsetup;

import java.util.Optional;

import org.keycloak.models.RealmModel;

/** Attributes of the realm that are settings of this product. */
record SettingAttributes(RealmModel realm) implements RealmPart {

    @Override
    public Optional<String> read(String attribute) {
        return Optional.ofNullable(realm.getAttribute(attribute));
    }

    @Override
    public void write(String attribute, Optional<String> value) {
        value.ifPresentOrElse(text -> realm.setAttribute(attribute, text), () -> realm.removeAttribute(attribute));
    }
}
