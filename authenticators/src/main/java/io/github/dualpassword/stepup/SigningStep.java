package io.github.dualpassword.stepup;

import org.keycloak.authentication.AuthenticationFlowContext;

/** A step of a level that can be answered by a passkey. */
public interface SigningStep {

    /** Whether it asks for one, as the realm is set up now, and by what was proven so far. */
    boolean asksForPasskey(AuthenticationFlowContext context);
}
