package io.github.dualpassword.password.change;

import io.github.dualpassword.procedure.ProcedureFactory;

/** See {@link PasswordReminder}. */
public final class PasswordReminderFactory extends ProcedureFactory {

    public static final String ID = "password-reminder";

    public PasswordReminderFactory() {
        super(ID, "reminder before passwords expire", new PasswordReminder());
    }
}
