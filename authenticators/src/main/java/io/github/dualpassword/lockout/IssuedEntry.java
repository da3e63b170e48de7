package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.IssuedCode;

/**
 * A code that was issued to a user, entered by somebody who has not logged in, and may name nobody. Only the engine asks it to
 * compare, and the work is the same whoever is named, or its duration would tell to whom a code was issued.
 */
public interface IssuedEntry {

    /** Which kind of code. */
    IssuedCode code();

    /** Keycloak's id of the user to whom it was issued; empty where the entry names nobody. */
    Optional<String> userId();

    /** How the entry names the user, in the one form in which that is counted where it names nobody. */
    String named();

    /**
     * Compares it. Throws any exception when that cannot be done: then nothing is counted.
     *
     * @param evaluation a session of the evaluation alone
     * @param isLookedAt whether it may be right; if not, the same work is done for nothing
     */
    DeviceComparison compare(KeycloakSession evaluation, boolean isLookedAt);
}
