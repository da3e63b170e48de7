package io.github.dualpassword.prelogin;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.lockout.DoorEntry;
import io.github.dualpassword.lockout.DoorVerdict;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.lockout.Subject;

/**
 * What an operator has entered to authorise a procedure: a second factor, and where the realm wants it, the confirmation password,
 * judged as one entry.
 */
record Authorisation(BeforeLoginForm form, SecondFactor factor) implements DoorEntry {

    /** Evaluates it. Call it before the request has changed anything. */
    DoorVerdict evaluate(KeycloakSession request) {
        return new SecretEvaluator(request).evaluate(this);
    }

    @Override
    public Subject.TypedLogin subject() {
        return new Subject.TypedLogin(form.operatorId());
    }

    @Override
    public BeforeLoginEntry budget() {
        return budget(form);
    }

    static BeforeLoginEntry budget(BeforeLoginForm form) {
        return form.password().isPresent()
                ? BeforeLoginEntry.BEFORE_LOGIN_CODE_AND_PASSWORD
                : BeforeLoginEntry.BEFORE_LOGIN_CODE;
    }

    @Override
    public Optional<String> password() {
        return form.password();
    }

    @Override
    public ComparedCode compare(KeycloakSession evaluation, Optional<UserModel> user) {
        return factor.compare(evaluation, user);
    }

    @Override
    public String toString() {
        return "Authorisation[***]";
    }
}
