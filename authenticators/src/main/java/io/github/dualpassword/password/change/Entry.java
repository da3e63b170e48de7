package io.github.dualpassword.password.change;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.password.TypedPassword;

/**
 * What was typed to change one password. Empty texts where nothing was.
 *
 * @param current the present one
 * @param typed the new one
 */
record Entry(String current, TypedPassword typed) {

    static Entry read(FormFields fields, Password password) {
        return new Entry(fields.text(currentField(password)), TypedPassword.read(fields, password));
    }

    private static String currentField(Password password) {
        return "current-" + password.id() + "-password";
    }

    /** Name of the field of the present one. */
    String currentField() {
        return currentField(password());
    }

    Password password() {
        return typed.password();
    }

    String value() {
        return typed.value();
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "Entry[" + password().id() + "]";
    }
}
