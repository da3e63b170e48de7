package io.github.dualpassword.page;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Password;
import io.github.dualpassword.StepFactory;

/** What the factories of all authenticators that ask for a password have in common: no state, no configuration. */
public abstract class PasswordAuthenticatorFactory implements StepFactory {

    private final String id;
    private final String name;
    private final Password password;
    private final Authenticator authenticator;

    /**
     * Describes the authenticator.
     *
     * @param id provider id; stable, it stands in realms
     * @param name shown in the Admin Console, after the product's name
     * @param password the one that it asks for
     * @param authenticator keeps nothing between requests
     */
    protected PasswordAuthenticatorFactory(String id, String name, Password password, Authenticator authenticator) {
        this.id = id;
        this.name = name;
        this.password = password;
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
        return "Asks for the " + password.id() + " password. Wrong entries are counted exactly, and suspend it as the"
                + " realm's dual-password settings say.";
    }

    @Override
    public String getReferenceCategory() {
        return password.credential().type();
    }
}
