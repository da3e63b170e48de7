package io.github.dualpassword.stepup;

import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * The step that was answered by a passkey in an authentication. One passkey is no two proofs: each other step asks for what is none,
 * even where a setting was changed between two pages.
 */
public record SignedStep(AuthenticationFlowContext context) {

    /** Id of its execution; of the authentication session alone, as what was signed. */
    private static final String NOTE = "dual-password-step-signed";

    /** Keeps that it is the present one. */
    public void keep() {
        context.getAuthenticationSession()
                .setAuthNote(NOTE, context.getExecution().getId());
    }

    /** Whether another step than the present one was. */
    public boolean isAnother() {
        String signed = context.getAuthenticationSession().getAuthNote(NOTE);
        return signed != null && !signed.equals(context.getExecution().getId());
    }
}
