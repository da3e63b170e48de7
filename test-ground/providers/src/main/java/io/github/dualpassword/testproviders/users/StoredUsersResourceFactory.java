package io.github.dualpassword.testproviders.users;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;

/** Opens {@link StoredUsersResource} in every realm. */
public final class StoredUsersResourceFactory
        implements RealmResourceProviderFactory, ProviderWithoutSettings<RealmResourceProvider> {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new StoredUsersResource(session);
    }

    @Override
    public String getId() {
        return "test-users";
    }
}
