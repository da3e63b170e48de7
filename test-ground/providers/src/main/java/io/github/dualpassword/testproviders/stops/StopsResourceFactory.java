package io.github.dualpassword.testproviders.stops;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;

/** Opens {@link StopsResource} in every realm. */
public final class StopsResourceFactory
        implements RealmResourceProviderFactory, ProviderWithoutSettings<RealmResourceProvider> {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new StopsResource(session);
    }

    @Override
    public String getId() {
        return "test-stops";
    }
}
