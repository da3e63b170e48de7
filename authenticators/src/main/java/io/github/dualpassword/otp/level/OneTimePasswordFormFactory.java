package io.github.dualpassword.otp.level;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.StatelessProviderFactory;

/** The one-time password in the browser, as a step-up. */
public final class OneTimePasswordFormFactory implements AuthenticatorFactory, StatelessProviderFactory<Authenticator> {

    public static final String ID = "dual-password-otp-form";

    private static final Authenticator FORM = new OneTimePasswordForm();

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
        return "Dual Password: one-time password form";
    }

    @Override
    public String getHelpText() {
        return "Asks for a code of the user's token. Wrong entries are counted exactly, over all users who share the token,"
                + " and suspend it as the realm's dual-password settings say.";
    }

    @Override
    public String getReferenceCategory() {
        return OneTimePassword.TOKEN.id();
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
