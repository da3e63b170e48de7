package io.github.dualpassword.architecture.offender.password;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;

/** A form that uses the stock form's evaluation. */
public final class ValidatesAsTheStockFormDoes extends UsernamePasswordForm {

    @Override
    public void action(AuthenticationFlowContext context) {
        validateUserAndPassword(context, context.getHttpRequest().getDecodedFormParameters());
    }
}
