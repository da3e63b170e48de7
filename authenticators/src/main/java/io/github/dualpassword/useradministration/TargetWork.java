package io.github.dualpassword.useradministration;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.lockout.Lockout;

/** What an operation does to one target, in that target's transaction, after everything was checked. */
@FunctionalInterface
public interface TargetWork {

    /**
     * Does it.
     *
     * @param job the session of the target's transaction; operator and target belong to it
     * @param both operator and target with their contract, as just read
     * @param lockout for releases within the transaction
     */
    TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout);
}
