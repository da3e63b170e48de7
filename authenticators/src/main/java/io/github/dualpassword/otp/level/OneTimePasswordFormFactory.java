package io.github.dualpassword.otp.level;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.StepFactory;

/** The one-time password in the browser, as a step-up. */
public final class OneTimePasswordFormFactory implements StepFactory {

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
}
