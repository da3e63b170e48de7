package io.github.dualpassword.architecture.offender.password;

import org.keycloak.models.utils.TimeBasedOTP;

/** Validates a one-time password. */
public final class ValidatesATimeBasedCode {

    public boolean isRight(TimeBasedOTP tokens, String code, byte[] secret) {
        return tokens.validateTOTP(code, secret);
    }
}
