package io.github.dualpassword.otp;

import java.time.Instant;
import java.util.Optional;

import io.github.dualpassword.policy.AfterRevocation;

/** What keeps a token of the user's own contract from being registered (J08): pure functions. */
final class RegistrationRules {

    private RegistrationRules() {}

    /**
     * Why nothing can be entered that would register it; empty when a code decides.
     *
     * @param standing what the token is good for
     * @param others users who have registered it, without the one who asks
     * @param mostUsers how many may share it
     */
    static Optional<RegistrationAnswer> hindrance(TokenStanding standing, int others, int mostUsers) {
        return switch (standing) {
            case REVOKED -> Optional.of(RegistrationAnswer.REVOKED);
            case EXPIRED -> Optional.of(RegistrationAnswer.EXPIRED);
            case SUSPENDED -> Optional.of(RegistrationAnswer.TOKEN_SUSPENDED);
            case NOT_STARTED -> Optional.of(RegistrationAnswer.NOT_STARTED);
            // Nobody's token is no token of the contract: as any serial number that is wrong.
            case IN_STOCK, BARRED -> Optional.empty();
            case USABLE, COOLING_DOWN ->
                others >= mostUsers ? Optional.of(RegistrationAnswer.SHARED_BY_ENOUGH) : Optional.empty();
        };
    }

    /**
     * The same at the last moment, when the code was right already: whatever was decided about the token since it was looked up.
     *
     * @param state what was decided about it
     */
    static Optional<RegistrationAnswer> lateHindrance(TokenState state, int others, int mostUsers) {
        return switch (state) {
            case REVOKED -> Optional.of(RegistrationAnswer.REVOKED);
            case SUSPENDED -> Optional.of(RegistrationAnswer.TOKEN_SUSPENDED);
            case IN_STOCK -> Optional.of(RegistrationAnswer.WRONG);
            case ASSIGNED -> others >= mostUsers ? Optional.of(RegistrationAnswer.SHARED_BY_ENOUGH) : Optional.empty();
        };
    }

    /**
     * From when on a user may register a token whose last one was revoked (K10, K11); empty when nothing stands in the way.
     *
     * @param revokedAt milliseconds since the epoch; empty where none was revoked
     * @param now milliseconds since the epoch
     */
    static Optional<Long> waitsUntil(Optional<Long> revokedAt, AfterRevocation rule, long now) {
        return revokedAt
                .map(Instant::ofEpochMilli)
                .map(rule::registrationFrom)
                .map(Instant::toEpochMilli)
                .filter(from -> from > now);
    }
}
