package io.github.dualpassword.testproviders.software;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;

/** Opens {@link IssueResource} in every realm. */
public final class IssueResourceFactory
        implements RealmResourceProviderFactory, ProviderWithoutSettings<RealmResourceProvider> {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new IssueResource(session);
    }

    @Override
    public String getId() {
        return "test-software-tokens";
    }
}
