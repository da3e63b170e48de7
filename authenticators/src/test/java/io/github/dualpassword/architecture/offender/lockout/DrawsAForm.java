package io.github.dualpassword.architecture.offender.lockout;

import org.keycloak.forms.login.LoginFormsProvider;

/** An engine that draws a form. */
public final class DrawsAForm {

    public void refuse(LoginFormsProvider form) {
        form.setError("suspended");
    }
}
