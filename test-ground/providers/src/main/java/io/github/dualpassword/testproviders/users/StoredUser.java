package io.github.dualpassword.testproviders.users;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.adapter.AbstractUserAdapterFederatedStorage;

/** A user whose name comes from the storage; everything else Keycloak keeps in its own tables for such users. */
final class StoredUser extends AbstractUserAdapterFederatedStorage {

    private final String username;

    StoredUser(KeycloakSession session, RealmModel realm, ComponentModel component, String username) {
        super(session, realm, component);
        this.username = username;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public void setUsername(String name) {
        if (!username.equals(name)) {
            throw new ReadOnlyException("The name of a stored user cannot change");
        }
    }
}
