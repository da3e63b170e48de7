package io.github.dualpassword.password.confirmation;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

import io.github.dualpassword.Credential;

/** The confirmation password in the browser, as a step-up. */
public final class ConfirmationPasswordFormFactory implements AuthenticatorFactory {

    public static final String ID = "dual-password-confirmation-form";

    private static final ConfirmationPasswordForm FORM = new ConfirmationPasswordForm();

    @Override
    public Authenticator create(KeycloakSession session) {
        return FORM;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Dual Password: confirmation password form";
    }

    @Override
    public String getHelpText() {
        return "Asks the signed-in user for the confirmation password. Wrong entries are counted exactly, and suspend the confirmation password"
                + " as the realm's dual-password settings say.";
    }

    @Override
    public String getReferenceCategory() {
        return Credential.CONFIRMATION.type();
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

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
