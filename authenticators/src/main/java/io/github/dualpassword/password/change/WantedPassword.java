package io.github.dualpassword.password.change;

import java.util.Optional;

import io.github.dualpassword.Password;

/**
 * A new password that somebody else sets for a user.
 *
 * @param password which of the two
 * @param typed its value; empty for one that is generated
 * @param atLogin whether the user must change it before it authorises anything
 */
public record WantedPassword(Password password, Optional<String> typed, AtLogin atLogin) {

    /** ログイン時に強制変更する. */
    public enum AtLogin {
        MUST_CHANGE,
        MAY_STAY
    }

    /** One that is generated, and that the user must change. */
    public static WantedPassword generated(Password password) {
        return new WantedPassword(password, Optional.empty(), AtLogin.MUST_CHANGE);
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "WantedPassword[" + password.id() + (typed.isPresent() ? " typed " : " generated ") + atLogin + "]";
    }
}
