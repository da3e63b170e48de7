package io.github.dualpassword.stepup;

import java.util.List;

import org.keycloak.authentication.AuthenticationFlowCallbackFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.github.dualpassword.StatelessProviderFactory;

/** Condition of a subflow: one of these {@code acr} names was requested. */
public final class RequestedAcrConditionFactory
        implements ConditionalAuthenticatorFactory,
                AuthenticationFlowCallbackFactory,
                StatelessProviderFactory<Authenticator> {

    public static final String ID = "dual-password-requested-acr";

    /** Configuration: the names, as the realm's mapping of acr to level has them. */
    public static final String ACR_NAMES = "acr-names";

    private static final List<ProviderConfigProperty> CONFIGURATION = List.copyOf(ProviderConfigurationBuilder.create()
            .property()
            .name(ACR_NAMES)
            .label("Requested acr names")
            .helpText("The subflow runs when an application asks for one of these names in acr_values. A name that"
                    + " stands in several subflows is reached only when all of them are done. Names must be in the"
                    + " realm's mapping of ACR to level of authentication; others never match.")
            .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
            .add()
            .build());

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RequestedAcrCondition(session);
    }

    @Override
    public ConditionalAuthenticator getSingleton() {
        throw new UnsupportedOperationException("The condition belongs to a session; use create()");
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Dual Password: condition - requested acr";
    }

    @Override
    public String getHelpText() {
        return "Runs the subflow when an application asks for one of the configured acr names, freshly every time.";
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CONFIGURATION;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }
}
