package io.github.dualpassword.otp;

import java.util.Optional;

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
            case USABLE -> others >= mostUsers ? Optional.of(RegistrationAnswer.SHARED_BY_ENOUGH) : Optional.empty();
        };
    }
}
