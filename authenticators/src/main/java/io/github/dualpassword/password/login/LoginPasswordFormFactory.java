package io.github.dualpassword.password.login;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.PasswordAuthenticatorFactory;

/** Login ID and login password in the browser. */
public final class LoginPasswordFormFactory extends PasswordAuthenticatorFactory {

    public static final String ID = "dual-password-login-form";

    public LoginPasswordFormFactory() {
        super(ID, "login password form", Password.LOGIN, new LoginPasswordForm());
    }
}
