package io.github.dualpassword.lockout;

import org.keycloak.models.UserModel;

import io.github.dualpassword.ForeignText;

/** Who is said to know the secret. */
public sealed interface Subject {

    /**
     * Somebody who typed a login ID, which may belong to nobody.
     *
     * @param loginId in the one form in which it is looked up and counted, {@link ForeignText#typed}
     */
    record TypedLogin(String loginId) implements Subject {

        public TypedLogin {
            loginId = ForeignText.typed(loginId);
        }
    }

    /** A user who is known already. */
    record KnownUser(String userId) implements Subject {}

    static Subject of(UserModel user) {
        return new KnownUser(user.getId());
    }
}
