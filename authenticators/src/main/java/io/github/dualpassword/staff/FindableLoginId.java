package io.github.dualpassword.staff;

import java.util.Locale;

import io.github.dualpassword.ForeignText;

/**
 * A login ID in the form in which what is typed is looked up: as {@link ForeignText#typed} reads it, and in the lower case in
 * which Keycloak stores login IDs.
 */
record FindableLoginId(String text) {

    /** That of any login ID. */
    static FindableLoginId of(String loginId) {
        String lower = ForeignText.typed(loginId).toLowerCase(Locale.ROOT);
        return new FindableLoginId(ForeignText.typed(lower));
    }

    /** Whether a user can have it. */
    boolean isUsable() {
        return ForeignText.canBeName(text)
                && ForeignText.canBeTyped(text)
                && text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** Whether it is this login ID. */
    boolean isAlready(String loginId) {
        return text.equals(loginId);
    }
}
