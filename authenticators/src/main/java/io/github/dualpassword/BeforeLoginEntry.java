package io.github.dualpassword;

import java.util.Optional;

/**
 * What an administrator enters on the page before login. Wrong ones are counted in a budget of that page, one for each kind of
 * entry: a right code alone must not give back what was spent on guesses of a password beside a code. They close the page for the
 * administrator for a while, and suspend nothing that is used after a login.
 */
public enum BeforeLoginEntry implements CountedSecret {
    /** A one-time password. */
    BEFORE_LOGIN_CODE,
    /** A one-time password and the confirmation password, judged as one. */
    BEFORE_LOGIN_CODE_AND_PASSWORD;

    @Override
    public String id() {
        return Ids.hyphenated(this);
    }

    public static Optional<BeforeLoginEntry> byId(String id) {
        return Ids.find(values(), BeforeLoginEntry::id, id);
    }
}
