package io.github.dualpassword.lockout;

import org.keycloak.models.UserModel;

/** Who is said to know the secret. */
public sealed interface Subject {

    /** Somebody who typed a login ID, which may belong to nobody. */
    record TypedLogin(String loginId) implements Subject {}

    /** A user who is known already. */
    record KnownUser(String userId) implements Subject {}

    static Subject of(UserModel user) {
        return new KnownUser(user.getId());
    }
}
