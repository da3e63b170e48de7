package io.github.dualpassword.useradministration.change;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.LoginPasswordRules;
import io.github.dualpassword.password.PasswordRule;
import io.github.dualpassword.password.confirmation.ConfirmationPasswordRules;
import io.github.dualpassword.password.confirmation.ConfirmationPasswords;
import io.github.dualpassword.password.confirmation.PasswordComparison;

/**
 * Both passwords of a user as a colleague sets them: never compared with the present one or a former one, since the answer
 * would tell the colleague what these are (decision 9).
 */
final class TargetPasswords {

    private final KeycloakSession session;
    private final UserModel target;

    TargetPasswords(KeycloakSession session, UserModel target) {
        this.session = session;
        this.target = target;
    }

    List<PasswordRule> rules(Credential credential) {
        return switch (credential) {
            case LOGIN -> new LoginPasswordRules(session, target).inWords();
            case CONFIRMATION -> new ConfirmationPasswordRules(session, target).inWordsForOthers();
        };
    }

    /** What is wrong with a new value. */
    Optional<FormMessage> check(Credential credential, String field, String value) {
        return switch (credential) {
            case LOGIN -> new LoginPasswordRules(session, target).check(field, value);
            case CONFIRMATION -> new ConfirmationPasswordRules(session, target).check(field, value);
        };
    }

    /** A new value that keeps the rules and is not {@code other}; nothing when none can be found. */
    Optional<String> generate(Credential credential, Optional<String> other) {
        return GeneratedPassword.by(policy(credential))
                .make(
                        new SecureRandom(),
                        value -> other.filter(value::equals).isEmpty()
                                && check(credential, "", value).isEmpty());
    }

    /** @throws org.keycloak.models.ModelException when its storage refuses it */
    void set(PasswordChoice choice, String value) {
        switch (choice.credential()) {
            case LOGIN -> setLogin(choice, value);
            case CONFIRMATION -> setConfirmation(choice, value);
        }
    }

    /** Once both are set, and were at hand in clear. */
    void knownToDiffer() {
        new PasswordComparison(session, target).knownToDiffer();
    }

    private void setLogin(PasswordChoice choice, String value) {
        LoginPassword password = new LoginPassword(session, target);
        if (choice.isForced()) {
            password.setProvisional(value);
        } else {
            password.setByAnother(value);
        }
    }

    private void setConfirmation(PasswordChoice choice, String value) {
        ConfirmationPasswords password = new ConfirmationPasswords(session, target);
        if (choice.isForced()) {
            password.setProvisional(value);
        } else {
            password.set(value);
        }
    }

    private PasswordPolicy policy(Credential credential) {
        return switch (credential) {
            case LOGIN -> new LoginPasswordRules(session, target).policy();
            case CONFIRMATION -> new ConfirmationPasswordRules(session, target).policy();
        };
    }
}
