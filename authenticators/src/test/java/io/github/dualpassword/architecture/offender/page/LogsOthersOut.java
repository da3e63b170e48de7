package io.github.dualpassword.architecture.offender.page;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;

/** A page that ends sessions and is then made in the context that this has left. */
public final class LogsOthersOut {

    public void end(RequiredActionContext context) {
        AuthenticatorUtil.logoutOtherSessions(context);
    }
}
