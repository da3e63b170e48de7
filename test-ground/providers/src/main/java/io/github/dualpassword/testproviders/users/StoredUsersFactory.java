package io.github.dualpassword.testproviders.users;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderFactory;

/** User storage {@code test-users}; its one setting {@code users} holds values like {@code name:password}. */
public final class StoredUsersFactory implements UserStorageProviderFactory<StoredUsers> {

    public static final String ID = "test-users";

    static final String USERS = "users";

    private final ConcurrentMap<String, LongAdder> evaluations = new ConcurrentHashMap<>();

    static StoredUsersFactory of(KeycloakSession session) {
        return (StoredUsersFactory)
                session.getKeycloakSessionFactory().getProviderFactory(UserStorageProvider.class, ID);
    }

    @Override
    public StoredUsers create(KeycloakSession session, ComponentModel component) {
        return new StoredUsers(session, component, passwords(component), evaluationsIn(component.getParentId()));
    }

    /** Passwords evaluated in a realm since the server started. */
    LongAdder evaluationsIn(String realmId) {
        return evaluations.computeIfAbsent(realmId, id -> new LongAdder());
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(USERS)
                .label("Users")
                .helpText("One value a user: name, colon, password.")
                .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                .add()
                .build();
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel config) {
        config.getConfig().getList(USERS).stream()
                .filter(entry -> entry.indexOf(':') < 1)
                .findFirst()
                .ifPresent(entry -> {
                    throw new ComponentValidationException("Not of the form name:password: " + entry);
                });
    }

    private static Map<String, String> passwords(ComponentModel component) {
        return component.getConfig().getList(USERS).stream()
                .map(entry -> entry.split(":", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    @Override
    public String getId() {
        return ID;
    }
}
