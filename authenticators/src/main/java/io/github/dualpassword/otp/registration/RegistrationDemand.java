package io.github.dualpassword.otp.registration;

import java.time.LocalDate;
import java.util.Optional;

import io.github.dualpassword.otp.TokenStanding;

/** Whether a user is asked to register a token at a login. */
public enum RegistrationDemand {
    NONE,
    /** None can be registered in this way: nobody is asked, and whoever has been asked before is told why. */
    IMPOSSIBLE,
    /** The user may put it off. */
    OFFERED,
    /** The user's token was revoked so lately that none may be registered yet: the user is told from when on (K10, K11). */
    NOT_YET,
    /** Nobody gets past it (I20). */
    REQUIRED;

    /**
     * What it depends on.
     *
     * @param isNeeded whether the user needs one-time passwords at all (C13)
     * @param own what the user's token is good for; empty where none is registered
     * @param isPossible whether the contract has a token that one more user could register today (J03)
     * @param mustWait whether the user's token was revoked so lately that none may be registered yet
     * @param requiredFrom the first day on which it cannot be put off; empty where it always can
     */
    public record Facts(
            boolean isNeeded,
            Optional<TokenStanding> own,
            boolean isPossible,
            boolean mustWait,
            Optional<LocalDate> requiredFrom) {}

    /** @param today in the realm's time zone */
    public static RegistrationDemand of(Facts facts, LocalDate today) {
        if (!facts.isNeeded() || hasToken(facts.own())) {
            return NONE;
        }
        if (!facts.isPossible()) {
            return IMPOSSIBLE;
        }
        if (facts.mustWait()) {
            return NOT_YET;
        }
        return facts.requiredFrom().filter(first -> !first.isAfter(today)).isPresent() ? REQUIRED : OFFERED;
    }

    /** Whether there is anything to ask for. */
    public boolean isOpen() {
        return this != NONE && this != IMPOSSIBLE;
    }

    /** One that is suspended, begins later, or is kept from counting, is still the user's token. */
    private static boolean hasToken(Optional<TokenStanding> own) {
        return own.filter(standing -> switch (standing) {
                    case USABLE, COOLING_DOWN, SUSPENDED, NOT_STARTED, BARRED -> true;
                    case IN_STOCK, EXPIRED, REVOKED -> false;
                })
                .isPresent();
    }
}
