package io.github.dualpassword.passkey.level;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StepFactory;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;

/** A passkey in the browser, as a step-up. */
public final class PasskeyFormFactory implements StepFactory {

    public static final String ID = "dual-password-passkey-form";

    private static final Authenticator FORM = new PasskeyForm();

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
        return "Dual Password: passkey form";
    }

    @Override
    public String getHelpText() {
        return "Asks for a signature of one of the user's passkeys that were registered by the procedure of this product, over"
                + " the transaction that the page shows, if there is one. The authenticator must verify the user.";
    }

    @Override
    public String getReferenceCategory() {
        return PasskeyCredentialProviderFactory.TYPE;
    }
}
