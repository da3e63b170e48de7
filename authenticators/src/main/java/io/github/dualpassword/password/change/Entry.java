package io.github.dualpassword.password.change;

import io.github.dualpassword.Credential;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.password.TypedPassword;

/**
 * What was typed to change one password. Empty texts where nothing was.
 *
 * @param current the present one
 * @param typed the new one
 */
record Entry(String current, TypedPassword typed) {

    static Entry read(FormFields fields, Credential credential) {
        return new Entry(fields.text(currentField(credential)), TypedPassword.read(fields, credential));
    }

    private static String currentField(Credential credential) {
        return "current-" + credential.id() + "-password";
    }

    /** Name of the field of the present one. */
    String currentField() {
        return currentField(credential());
    }

    Credential credential() {
        return typed.credential();
    }

    String value() {
        return typed.value();
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "Entry[" + credential().id() + "]";
    }
}
