package io.github.dualpassword.architecture.offender.lockout;

import org.keycloak.authentication.AuthenticationFlowContext;

/** An engine that knows the flow it is called from. */
public final class ReadsTheFlow {

    public String user(AuthenticationFlowContext context) {
        return context.getUser().getId();
    }
}
