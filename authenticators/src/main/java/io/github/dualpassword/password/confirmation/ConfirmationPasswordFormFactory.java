package io.github.dualpassword.password.confirmation;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.PasswordAuthenticatorFactory;

/** The confirmation password in the browser, as a step-up. */
public final class ConfirmationPasswordFormFactory extends PasswordAuthenticatorFactory {

    public static final String ID = "dual-password-confirmation-form";

    public ConfirmationPasswordFormFactory() {
        super(ID, "confirmation password form", Password.CONFIRMATION, new ConfirmationPasswordForm());
    }
}
