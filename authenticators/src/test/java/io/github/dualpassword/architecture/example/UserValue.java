package io.github.dualpassword.architecture.example;

import org.keycloak.models.UserModel;

/** A value that can also be read from Keycloak. */
public record UserValue(String name) {

    public static UserValue of(UserModel user) {
        return new UserValue(user.getUsername());
    }
}
