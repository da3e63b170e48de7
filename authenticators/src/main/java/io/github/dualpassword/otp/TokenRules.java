package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;

/** The state machine of a token: pure functions of token, engine and day. */
public final class TokenRules {

    private TokenRules() {}

    /**
     * What a token is good for.
     *
     * @param isSuspended whether the engine has suspended it
     * @param today in the realm's time zone
     */
    public static TokenStanding standing(Token token, boolean isSuspended, LocalDate today) {
        if (token.state() == TokenState.REVOKED) {
            return TokenStanding.REVOKED;
        }
        if (token.dates().isExpired(today)) {
            return TokenStanding.EXPIRED;
        }
        if (token.state() == TokenState.IN_STOCK) {
            return TokenStanding.IN_STOCK;
        }
        if (isSuspended) {
            return TokenStanding.SUSPENDED;
        }
        return token.dates().isStarted(today) ? TokenStanding.USABLE : TokenStanding.NOT_STARTED;
    }

    /** Gives it to a contract. One that another contract has must be taken back first, by somebody who means it. */
    public static TokenChange assign(Token token, String contractId, LocalDate today) {
        if (token.state() == TokenState.REVOKED) {
            return new TokenChange.Refused(TokenRefusal.REVOKED);
        }
        if (token.dates().isExpired(today)) {
            return new TokenChange.Refused(TokenRefusal.EXPIRED);
        }
        if (token.contractId().filter(other -> !other.equals(contractId)).isPresent()) {
            return new TokenChange.Refused(TokenRefusal.ASSIGNED_ELSEWHERE);
        }
        return new TokenChange.Allowed(token.with(TokenState.ASSIGNED, Optional.of(contractId)));
    }

    /** Takes it back into stock; whoever has registered it loses it. */
    public static TokenChange takeBack(Token token) {
        return token.state() == TokenState.REVOKED
                ? new TokenChange.Refused(TokenRefusal.REVOKED)
                : new TokenChange.Allowed(token.with(TokenState.IN_STOCK, Optional.empty()));
    }

    /** Ends it for good; it stays known whose it was. */
    static TokenChange revoke(Token token) {
        return new TokenChange.Allowed(token.with(TokenState.REVOKED, token.contractId()));
    }
}
