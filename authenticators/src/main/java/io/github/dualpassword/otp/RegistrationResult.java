package io.github.dualpassword.otp;

import java.util.Optional;

import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.lockout.Standing;

/**
 * What came of the wish to register a token.
 *
 * @param answer in short
 * @param standing of the user at this door afterwards
 * @param until end of a temporary suspension, milliseconds since the epoch; 0 otherwise
 * @param device that has shown the code, where it was registered
 */
public record RegistrationResult(
        RegistrationAnswer answer, Standing standing, long until, Optional<DeviceMark> device) {

    static RegistrationResult of(RegistrationAnswer answer) {
        return new RegistrationResult(answer, Standing.USABLE, 0, Optional.empty());
    }
}
