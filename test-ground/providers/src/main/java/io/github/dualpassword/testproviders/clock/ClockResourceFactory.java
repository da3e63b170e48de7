package io.github.dualpassword.testproviders.clock;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;

/** Opens {@link ClockResource} in every realm. */
public final class ClockResourceFactory
        implements RealmResourceProviderFactory, ProviderWithoutSettings<RealmResourceProvider> {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new ClockResource(session);
    }

    @Override
    public String getId() {
        return "test-clock";
    }
}
