package io.github.dualpassword.adminapi;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Ids;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.password.PasswordOfUser;

/**
 * The state of one credential of one user. Holds no secret and no hash.
 *
 * @param credential login or confirmation
 * @param state usable, temporarily_suspended or permanently_suspended
 * @param suspendedUntil end of a temporary suspension, ISO 8601 in UTC
 * @param consecutiveFailures wrong entries in a row so far
 * @param temporarySuspensions temporary suspensions so far
 * @param status not_set, provisional, provisional_ended, same_as_other, expired or valid
 * @param changeable whether it can be changed here; false for a login password of a read-only directory
 * @param validUntil the moment from which on the password is no longer valid, ISO 8601 in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CredentialView(
        String credential,
        String state,
        String suspendedUntil,
        long consecutiveFailures,
        int temporarySuspensions,
        String status,
        boolean changeable,
        String validUntil) {

    static CredentialView of(PasswordOfUser password, Suspension suspension) {
        return new CredentialView(
                password.password().id(),
                Ids.underscored(suspension.standing()),
                suspension.standing() == Standing.TEMPORARILY_SUSPENDED
                        ? Instant.ofEpochMilli(suspension.until()).toString()
                        : null,
                suspension.failures(),
                suspension.suspensions(),
                Ids.underscored(password.status()),
                password.isChangeable(),
                password.validUntil().map(Instant::toString).orElse(null));
    }
}
