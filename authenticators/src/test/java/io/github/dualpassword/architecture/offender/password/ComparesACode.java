package io.github.dualpassword.architecture.offender.password;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.lockout.DeviceCode;
import io.github.dualpassword.lockout.DeviceComparison;

/** Has a one-time password compared that was not charged. */
public final class ComparesACode {

    public boolean isRight(KeycloakSession session, DeviceCode code) {
        return code.compare(session) instanceof DeviceComparison.Right;
    }
}
