package io.github.dualpassword.password.change;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.OwnPassword;
import io.github.dualpassword.password.confirmation.ConfirmationPasswords;

/**
 * Both passwords of one user.
 *
 * @param login never missing, though its status may say that there is none
 * @param confirmation the same
 */
record PasswordsOfUser(OwnPassword login, OwnPassword confirmation) {

    static PasswordsOfUser of(KeycloakSession session, UserModel user) {
        return new PasswordsOfUser(new LoginPassword(session, user), new ConfirmationPasswords(session, user));
    }

    List<OwnPassword> both() {
        return List.of(login, confirmation);
    }

    OwnPassword get(Credential credential) {
        return switch (credential) {
            case LOGIN -> login;
            case CONFIRMATION -> confirmation;
        };
    }
}
