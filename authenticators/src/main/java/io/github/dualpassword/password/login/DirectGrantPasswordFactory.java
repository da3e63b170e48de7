package io.github.dualpassword.password.login;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.PasswordAuthenticatorFactory;

/** Login ID and login password of the direct grant. */
public final class DirectGrantPasswordFactory extends PasswordAuthenticatorFactory {

    public static final String ID = "dual-password-direct-grant";

    public DirectGrantPasswordFactory() {
        super(ID, "login password of the direct grant", Password.LOGIN, new DirectGrantPassword());
    }
}
