package io.github.dualpassword.prelogin;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.DoorEntry.ComparedCode;

/** By what an operator who is not logged in proves to be the one of the login ID. */
@FunctionalInterface
interface SecondFactor {

    /**
     * Compares what was entered, or approved, with the same work for everybody and for nobody.
     *
     * @param evaluation a session of the evaluation alone
     * @param operator who was found; empty for nobody
     */
    ComparedCode compare(KeycloakSession evaluation, Optional<UserModel> operator);
}
