package io.github.dualpassword.otp;

/** What makes the code of a token change. */
public enum TokenKind {
    /** Time (RFC 6238): each step has a code of its own. */
    TOTP,
    /** A press of its button (RFC 4226): each count has a code of its own. */
    HOTP
}
