package io.github.dualpassword.password.change;

import io.github.dualpassword.Credential;

/**
 * What was typed to change one password. Empty texts where nothing was.
 *
 * @param credential which password
 * @param current the present one
 * @param value the new one
 * @param again the new one for the second time
 */
record Entry(Credential credential, String current, String value, String again) {

    static String currentField(Credential credential) {
        return "current-" + credential.id() + "-password";
    }

    static String valueField(Credential credential) {
        return "new-" + credential.id() + "-password";
    }

    static String againField(Credential credential) {
        return valueField(credential) + "-again";
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "Entry[" + credential.id() + "]";
    }
}
