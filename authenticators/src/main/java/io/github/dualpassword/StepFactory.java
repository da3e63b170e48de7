package io.github.dualpassword;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.provider.ProviderConfigProperty;

/** The factory of a step of a flow: required where it stands, with nothing to configure, and with nothing that a user sets up. */
public interface StepFactory extends AuthenticatorFactory, StatelessProviderFactory<Authenticator> {

    @Override
    default boolean isConfigurable() {
        return false;
    }

    @Override
    default Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED};
    }

    @Override
    default boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    default List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
