package io.github.dualpassword.password.change;

import io.github.dualpassword.Password;

/**
 * What was typed to change one password. Empty texts where nothing was.
 *
 * @param credential which password
 * @param current the present one
 * @param value the new one
 * @param again the new one for the second time
 */
record Entry(Password credential, String current, String value, String again) {

    static String currentField(Password credential) {
        return "current-" + credential.id() + "-password";
    }

    static String valueField(Password credential) {
        return "new-" + credential.id() + "-password";
    }

    static String againField(Password credential) {
        return valueField(credential) + "-again";
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "Entry[" + credential.id() + "]";
    }
}
