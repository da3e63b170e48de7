package io.github.dualpassword.page;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

import io.github.dualpassword.Credential;
import io.github.dualpassword.StatelessProviderFactory;

/** What the factories of all authenticators that ask for a password have in common: no state, no configuration. */
public abstract class PasswordAuthenticatorFactory
        implements AuthenticatorFactory, StatelessProviderFactory<Authenticator> {

    private final String id;
    private final String name;
    private final Credential credential;
    private final Authenticator authenticator;

    /**
     * Describes the authenticator.
     *
     * @param id provider id; stable, it stands in realms
     * @param name shown in the Admin Console, after the product's name
     * @param credential what it asks for
     * @param authenticator keeps nothing between requests
     */
    protected PasswordAuthenticatorFactory(String id, String name, Credential credential, Authenticator authenticator) {
        this.id = id;
        this.name = name;
        this.credential = credential;
        this.authenticator = authenticator;
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
    public String getDisplayType() {
        return "Dual Password: " + name;
    }

    @Override
    public String getHelpText() {
        return "Asks for the " + credential.id() + " password. Wrong entries are counted exactly, and suspend it as the"
                + " realm's dual-password settings say.";
    }

    @Override
    public String getReferenceCategory() {
        return credential.type();
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED};
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
