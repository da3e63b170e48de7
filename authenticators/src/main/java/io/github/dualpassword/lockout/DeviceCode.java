package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;

/**
 * A one-time password that a user has entered, with all that it takes to judge it. Only the engine asks, and only for charged
 * attempts.
 */
public interface DeviceCode {

    /** Whose attempts are counted: those of the device, whoever enters its code. */
    LockoutKey key();

    /** Keycloak's id of the user who enters it: for the record. */
    String userId();

    /** Says who enters it, where that is recorded. @param request from which it comes */
    default Origin enteredFrom(Origin request) {
        return request.enteredBy(userId());
    }

    /**
     * Compares it. Throws any exception when that cannot be done: then nothing is counted.
     *
     * @param evaluation a session of the evaluation alone
     */
    DeviceComparison compare(KeycloakSession evaluation);
}
