package io.github.dualpassword.useradministration.token;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.otp.TokenState;

/**
 * How one-time passwords stand with a target, as just read while the token is locked.
 *
 * @param status of the target
 * @param serial number of the target's token; empty for none
 * @param decided what was decided about the token; empty for none
 * @param sharers the others who use it, in the order of their login IDs
 */
record TokenNow(OtpStatus status, Optional<String> serial, Optional<TokenState> decided, List<Sharer> sharers) {

    TokenNow {
        sharers = List.copyOf(sharers);
    }

    /**
     * Another user of the token.
     *
     * @param denial why the operator may not do the same with this one; empty when that is allowed
     */
    record Sharer(String loginId, Optional<Denial> denial) {}

    /** Whether only the bank ends the suspension. */
    boolean isSuspendedByBank() {
        return decided.filter(state -> state == TokenState.SUSPENDED).isPresent();
    }

    /** What a list names with the target. */
    List<String> named() {
        return named(serial, sharers.stream().map(Sharer::loginId).toList());
    }

    /** The token and the others who use it, as lists name them. */
    static List<String> named(Optional<String> serial, List<String> sharers) {
        return Stream.concat(serial.stream(), sharers.stream()).toList();
    }
}
