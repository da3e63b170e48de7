package io.github.dualpassword.otp;

/** What comes of the wish to register a token. All but the first two, and what the door itself says, concern the user's contract. */
public enum RegistrationAnswer {
    REGISTERED,
    /** The contract has no such token, or this is not its code: which of them, nobody is told. */
    WRONG,
    /** The code was right, and was accepted before: the next one is to be waited for. */
    USED,
    /** Too many wrong entries of this user: nothing was evaluated. */
    SUSPENDED,
    /** The token is suspended, for all who share it. */
    TOKEN_SUSPENDED,
    /** The token's first day is still to come. */
    NOT_STARTED,
    /** The token's last day is over. */
    EXPIRED,
    REVOKED,
    /** The token of this user was revoked so lately that none may be registered yet (K10, K11). */
    NOT_YET,
    /** As many users share the token as may. */
    SHARED_BY_ENOUGH,
    /** Nobody could judge it: it counts as never entered. */
    UNAVAILABLE
}
