package io.github.dualpassword.testproviders.users;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.UserStorageProviderFactory;

/** User storage {@code test-judged-users}. */
public final class JudgedUsersFactory implements UserStorageProviderFactory<JudgedUsers> {

    @Override
    public JudgedUsers create(KeycloakSession session, ComponentModel component) {
        return new JudgedUsers(session, component, UsersSetting.passwords(component), new LongAdder());
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
        return "test-judged-users";
    }
}
