package io.github.dualpassword.manual;

/**
 * The fields of one password on any page on which passwords are changed: one's own, and those of others.
 *
 * @param password login or confirmation
 */
record PasswordFields(ManualReader reader, String password) {

    /** Chooses 変更する, where there is a choice. */
    PasswordFields change() {
        reader.page().locator("#" + password + "-change").check();
        return this;
    }

    PasswordFields enterCurrent(String value) {
        return enter("current-%s-password", value);
    }

    /** Enters the new one, twice. */
    PasswordFields enterNew(String value) {
        return enter("new-%s-password", value).enter("new-%s-password-again", value);
    }

    private PasswordFields enter(String field, String value) {
        reader.page().locator("#" + field.formatted(password)).fill(value);
        return this;
    }
}
