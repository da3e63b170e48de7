package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;

/** The state machine of a token: pure functions of token, engine and day. */
public final class TokenRules {

    private TokenRules() {}

    /**
     * What a token is good for.
     *
     * @param isSuspended whether the engine has suspended it; whether the bank has, the token says
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
        if (isSuspended || token.state() == TokenState.SUSPENDED) {
            return TokenStanding.SUSPENDED;
        }
        return token.dates().isStarted(today) ? TokenStanding.USABLE : TokenStanding.NOT_STARTED;
    }

    /**
     * What keeps a right code from being used, by what was decided about its token since it was looked up; empty for nothing.
     *
     * @param token empty when it is gone
     * @param contractId in which the user has registered it
     */
    static Optional<TokenAnswer> lateHindrance(Optional<Token> token, String contractId) {
        return token.filter(now -> now.contractId().filter(contractId::equals).isPresent())
                .map(Token::state)
                .map(state -> switch (state) {
                    case ASSIGNED -> Optional.<TokenAnswer>empty();
                    case SUSPENDED -> Optional.of(TokenAnswer.SUSPENDED);
                    case IN_STOCK, REVOKED -> Optional.of(TokenAnswer.NOT_REGISTERED);
                })
                .orElse(Optional.of(TokenAnswer.NOT_REGISTERED));
    }

    /** Gives it to a contract. One that another contract has must be taken back first, by somebody who means it. */
    public static TokenChange assign(Token token, String contractId, LocalDate today) {
        if (token.form() == TokenForm.SOFTWARE) {
            return new TokenChange.Refused(TokenRefusal.SOFTWARE);
        }
        if (token.state() == TokenState.REVOKED) {
            return new TokenChange.Refused(TokenRefusal.REVOKED);
        }
        if (token.state() == TokenState.SUSPENDED) {
            return new TokenChange.Refused(TokenRefusal.SUSPENDED);
        }
        if (token.dates().isExpired(today)) {
            return new TokenChange.Refused(TokenRefusal.EXPIRED);
        }
        if (token.contractId().filter(other -> !other.equals(contractId)).isPresent()) {
            return new TokenChange.Refused(TokenRefusal.ASSIGNED_ELSEWHERE);
        }
        return new TokenChange.Allowed(token.with(TokenState.ASSIGNED, Optional.of(contractId)));
    }

    /** Takes it back into stock; whoever has registered it loses it. That is no way out of a suspension. */
    public static TokenChange takeBack(Token token) {
        if (token.form() == TokenForm.SOFTWARE) {
            return new TokenChange.Refused(TokenRefusal.SOFTWARE);
        }
        return switch (token.state()) {
            case REVOKED -> new TokenChange.Refused(TokenRefusal.REVOKED);
            case SUSPENDED -> new TokenChange.Refused(TokenRefusal.SUSPENDED);
            case IN_STOCK, ASSIGNED -> new TokenChange.Allowed(token.with(TokenState.IN_STOCK, Optional.empty()));
        };
    }

    /** The bank suspends it, for all who share it, until the bank releases it. */
    static TokenChange suspend(Token token) {
        return switch (token.state()) {
            case REVOKED -> new TokenChange.Refused(TokenRefusal.REVOKED);
            case IN_STOCK -> new TokenChange.Refused(TokenRefusal.IN_STOCK);
            case ASSIGNED, SUSPENDED -> new TokenChange.Allowed(token.with(TokenState.SUSPENDED, token.contractId()));
        };
    }

    /** The bank ends its own suspension; every other token stays as it is. */
    static Token release(Token token) {
        return token.state() == TokenState.SUSPENDED ? token.with(TokenState.ASSIGNED, token.contractId()) : token;
    }

    /**
     * Why no codes can be entered by which the bank finds where a token is that has run away; empty when they can. Whoever holds a
     * token that is suspended shall learn nothing by it.
     */
    static Optional<TokenRefusal> refusedToResynchronise(TokenStanding standing) {
        return switch (standing) {
            case USABLE, COOLING_DOWN, NOT_STARTED -> Optional.empty();
            case IN_STOCK, BARRED -> Optional.of(TokenRefusal.IN_STOCK);
            case SUSPENDED -> Optional.of(TokenRefusal.SUSPENDED);
            case EXPIRED -> Optional.of(TokenRefusal.EXPIRED);
            case REVOKED -> Optional.of(TokenRefusal.REVOKED);
        };
    }

    /** Ends it for good; it stays known whose it was. */
    static TokenChange revoke(Token token) {
        return new TokenChange.Allowed(token.with(TokenState.REVOKED, token.contractId()));
    }
}
