package io.github.dualpassword.otp;

import java.util.Optional;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.DeviceMark;

/**
 * What came of the code of a user's token.
 *
 * @param answer in short
 * @param kind by what it was judged: the token that the user has registered, or Keycloak's own credentials
 * @param device that has shown the code, where it was accepted
 */
public record TokenVerdict(TokenAnswer answer, OneTimePassword kind, Optional<DeviceMark> device) {

    static TokenVerdict of(TokenAnswer answer, OneTimePassword kind) {
        return new TokenVerdict(answer, kind, Optional.empty());
    }

    static TokenVerdict accepted(DeviceMark device) {
        OneTimePassword kind =
                device.kind() == DeviceMark.Kind.TOKEN ? OneTimePassword.TOKEN : OneTimePassword.EXISTING_OTP;
        return new TokenVerdict(TokenAnswer.ACCEPTED, kind, Optional.of(device));
    }
}
