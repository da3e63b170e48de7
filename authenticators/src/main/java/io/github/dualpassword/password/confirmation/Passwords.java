package io.github.dualpassword.password.confirmation;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.PasswordOfUser;

/** Both passwords of one user. None is missing, though its status may say that there is none. */
public record Passwords(LoginPassword login, ConfirmationPasswords confirmation) {

    /** Of a user of the session's realm. */
    public static Passwords of(KeycloakSession session, UserModel user) {
        return new Passwords(new LoginPassword(session, user), new ConfirmationPasswords(session, user));
    }

    public List<PasswordOfUser> both() {
        return List.of(login, confirmation);
    }

    /** Once both were at hand in clear and differed, in the transaction that sets them: they need no comparison. */
    public void knownToDiffer() {
        confirmation.differsFrom(login.mark().text());
    }

    public PasswordOfUser get(Password password) {
        return switch (password) {
            case LOGIN -> login;
            case CONFIRMATION -> confirmation;
        };
    }
}
