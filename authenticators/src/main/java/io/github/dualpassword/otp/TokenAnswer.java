package io.github.dualpassword.otp;

/** What is answered to the code of a user's token. Stable. */
public enum TokenAnswer {
    ACCEPTED,
    /** It was right, and was accepted before: the next one is to be waited for. */
    USED,
    WRONG,
    /** By too many wrong codes, of whichever user who shares the token, or by the bank. */
    SUSPENDED,
    /** The user has registered no token, or not in the present contract. */
    NOT_REGISTERED,
    /** The token's first day is still to come. */
    NOT_STARTED,
    /** A software token that was registered lately confirms nothing yet: it was not looked at. */
    NOT_YET,
    /** The token's last day is over. */
    EXPIRED,
    REVOKED,
    /** A credential of Keycloak's own, which counts for nothing as long as users could make themselves another one. */
    BARRED,
    /** Nobody could judge it, or the state could not be read: it counts as never entered. */
    UNAVAILABLE
}
