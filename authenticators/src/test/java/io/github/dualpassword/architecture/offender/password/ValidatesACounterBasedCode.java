package io.github.dualpassword.architecture.offender.password;

import org.keycloak.models.utils.HmacOTP;

/** Validates a one-time password of the other kind. */
public final class ValidatesACounterBasedCode {

    public int next(HmacOTP tokens, String code, String secret) {
        return tokens.validateHOTP(code, secret, 0);
    }
}
