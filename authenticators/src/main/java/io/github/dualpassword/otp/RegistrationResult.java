package io.github.dualpassword.otp;

import io.github.dualpassword.lockout.Standing;

/**
 * What came of the wish to register a token.
 *
 * @param answer in short
 * @param standing of the user at this door afterwards
 * @param until end of a temporary suspension, or from when on a token may be registered where that is
 *     {@linkplain RegistrationAnswer#NOT_YET not yet}; milliseconds since the epoch, 0 otherwise
 */
public record RegistrationResult(RegistrationAnswer answer, Standing standing, long until) {

    static RegistrationResult of(RegistrationAnswer answer) {
        return new RegistrationResult(answer, Standing.USABLE, 0);
    }
}
