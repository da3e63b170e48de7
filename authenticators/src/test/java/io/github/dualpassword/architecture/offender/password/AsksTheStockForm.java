package io.github.dualpassword.architecture.offender.password;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;

/** A form that leaves the evaluation to the stock form. */
public final class AsksTheStockForm extends UsernamePasswordForm {

    @Override
    public void action(AuthenticationFlowContext context) {
        super.action(context);
    }
}
