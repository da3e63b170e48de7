package io.github.dualpassword.adminapi;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Ids;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;

/**
 * The state of what counts wrong one-time passwords of a user. Holds no secret.
 *
 * @param credential token-registration or existing-otp
 * @param state usable, temporarily_suspended or permanently_suspended
 * @param suspendedUntil end of a temporary suspension, ISO 8601 in UTC
 * @param consecutiveFailures wrong entries in a row so far
 * @param temporarySuspensions temporary suspensions so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OneTimePasswordView(
        String credential, String state, String suspendedUntil, long consecutiveFailures, int temporarySuspensions) {

    static OneTimePasswordView of(OneTimePassword password, Suspension suspension) {
        return new OneTimePasswordView(
                password.id(),
                Ids.underscored(suspension.standing()),
                suspension.standing() == Standing.TEMPORARILY_SUSPENDED
                        ? Instant.ofEpochMilli(suspension.until()).toString()
                        : null,
                suspension.failures(),
                suspension.suspensions());
    }
}
