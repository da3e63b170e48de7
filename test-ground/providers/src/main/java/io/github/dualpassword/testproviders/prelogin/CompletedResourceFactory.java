package io.github.dualpassword.testproviders.prelogin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;

/** Opens {@link CompletedResource} in every realm. */
public final class CompletedResourceFactory
        implements RealmResourceProviderFactory, ProviderWithoutSettings<RealmResourceProvider> {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new CompletedResource(session);
    }

    @Override
    public String getId() {
        return "test-before-login";
    }
}
