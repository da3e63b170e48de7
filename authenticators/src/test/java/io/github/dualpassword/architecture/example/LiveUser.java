package io.github.dualpassword.architecture.example;

import org.keycloak.models.UserModel;

/** Reads Keycloak whenever it is asked. */
public final class LiveUser {

    private final UserModel user;

    public LiveUser(UserModel user) {
        this.user = user;
    }

    public String name() {
        return user.getUsername();
    }
}
