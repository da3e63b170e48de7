package io.github.dualpassword.architecture.example;

import org.keycloak.models.UserModel;

/** Reads Keycloak when it is made. */
public final class CopiedUser {

    private final String name;

    public CopiedUser(UserModel user) {
        this.name = user.getUsername();
    }

    public String name() {
        return name;
    }
}
