package io.github.dualpassword.identityprovider;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

import io.github.dualpassword.StatelessProviderFactory;

/** What the factories of both steps have in common: they evaluate nothing, and have no state and no configuration. */
abstract class ProviderStepFactory implements AuthenticatorFactory, StatelessProviderFactory<Authenticator> {

    private final String id;
    private final Authenticator authenticator;
    private final Requirement requirement;

    ProviderStepFactory(String id, Authenticator authenticator, Requirement requirement) {
        this.id = id;
        this.authenticator = authenticator;
        this.requirement = requirement;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return authenticator;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {requirement, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
