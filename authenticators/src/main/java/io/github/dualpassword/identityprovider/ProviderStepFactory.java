package io.github.dualpassword.identityprovider;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StepFactory;

/** What the factories of both steps have in common: they evaluate nothing, and have no state and no configuration. */
abstract class ProviderStepFactory implements StepFactory {

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
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {requirement, Requirement.DISABLED};
    }
}
