package io.github.dualpassword.testproviders.log;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;

/** Opens {@link LogResource} in every realm. */
public final class LogResourceFactory
        implements RealmResourceProviderFactory, ProviderWithoutSettings<RealmResourceProvider> {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new LogResource();
    }

    @Override
    public String getId() {
        return "test-log";
    }
}
