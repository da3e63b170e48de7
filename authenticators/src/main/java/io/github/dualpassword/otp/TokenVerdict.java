package io.github.dualpassword.otp;

import java.util.Optional;

import io.github.dualpassword.lockout.DeviceMark;

/**
 * What came of the code of a user's token.
 *
 * @param answer in short
 * @param device that has shown the code, where it was accepted
 */
public record TokenVerdict(TokenAnswer answer, Optional<DeviceMark> device) {

    static TokenVerdict of(TokenAnswer answer) {
        return new TokenVerdict(answer, Optional.empty());
    }

    static TokenVerdict accepted(DeviceMark device) {
        return new TokenVerdict(TokenAnswer.ACCEPTED, Optional.of(device));
    }
}
