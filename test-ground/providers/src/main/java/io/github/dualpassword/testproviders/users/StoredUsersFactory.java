package io.github.dualpassword.testproviders.users;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderFactory;

/** User storage {@code test-users}. */
public final class StoredUsersFactory implements UserStorageProviderFactory<StoredUsers> {

    public static final String ID = "test-users";

    private final ConcurrentMap<String, LongAdder> evaluations = new ConcurrentHashMap<>();

    static StoredUsersFactory of(KeycloakSession session) {
        return (StoredUsersFactory)
                session.getKeycloakSessionFactory().getProviderFactory(UserStorageProvider.class, ID);
    }

    @Override
    public StoredUsers create(KeycloakSession session, ComponentModel component) {
        return new StoredUsers(
                session, component, UsersSetting.passwords(component), evaluationsIn(component.getParentId()));
    }

    /** Passwords evaluated in a realm since the server started. */
    LongAdder evaluationsIn(String realmId) {
        return evaluations.computeIfAbsent(realmId, id -> new LongAdder());
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return UsersSetting.properties();
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel config) {
        UsersSetting.validate(config);
    }

    @Override
    public String getId() {
        return ID;
    }
}
