package io.github.dualpassword.useradministration.change;

import io.github.dualpassword.Password;

/**
 * A new password as an operator has typed it. Empty texts where nothing was.
 *
 * @param credential which password
 * @param value the new one
 * @param again the same for the second time (decision 7)
 */
record TypedPassword(Password credential, String value, String again) {

    static String valueField(Password credential) {
        return "new-" + credential.id() + "-password";
    }

    static String againField(Password credential) {
        return valueField(credential) + "-again";
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "TypedPassword[" + credential.id() + "]";
    }
}
