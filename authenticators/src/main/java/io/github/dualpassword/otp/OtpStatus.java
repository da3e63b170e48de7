package io.github.dualpassword.otp;

import java.util.Optional;

import io.github.dualpassword.contract.TokenNeed;

/** 認証状態: how one-time passwords stand with a user (C11). */
public enum OtpStatus {
    /** －: the user needs none, and has registered none. */
    NOT_NEEDED,
    /** The user needs them, and has registered no token. */
    NOT_REGISTERED,
    /** 利用可能. */
    USABLE,
    /** 停止中: by too many wrong ones, of whoever shares the token, or by the bank. */
    SUSPENDED,
    /** The last day of the token is over (K01). */
    EXPIRED;

    /**
     * By what the user's token is good for.
     *
     * @param standing empty where none is registered
     */
    public static OtpStatus of(Optional<TokenStanding> standing, TokenNeed need) {
        return standing.flatMap(OtpStatus::of).orElse(need == TokenNeed.NEEDED ? NOT_REGISTERED : NOT_NEEDED);
    }

    /** Empty of a token that is nobody's by now, and of an app of the user's own, which is no token of the contract. */
    private static Optional<OtpStatus> of(TokenStanding standing) {
        return switch (standing) {
            case IN_STOCK, REVOKED, BARRED -> Optional.empty();
            case EXPIRED -> Optional.of(EXPIRED);
            case SUSPENDED -> Optional.of(SUSPENDED);
            case USABLE, COOLING_DOWN, NOT_STARTED -> Optional.of(USABLE);
        };
    }

    /** Whether the user has a token. */
    public boolean isRegistered() {
        return this == USABLE || this == SUSPENDED || this == EXPIRED;
    }
}
