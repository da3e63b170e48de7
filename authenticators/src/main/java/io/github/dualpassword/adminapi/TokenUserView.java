package io.github.dualpassword.adminapi;

import java.time.Instant;

import org.keycloak.models.UserModel;

import io.github.dualpassword.otp.Registration;

/**
 * A user who has registered a token.
 *
 * @param id Keycloak's id
 * @param username what the user types
 * @param registeredAt ISO 8601 in UTC
 */
public record TokenUserView(String id, String username, String registeredAt) {

    static TokenUserView of(UserModel user, Registration registration) {
        return new TokenUserView(
                user.getId(),
                user.getUsername(),
                Instant.ofEpochMilli(registration.registeredAt()).toString());
    }
}
