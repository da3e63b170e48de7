package io.github.dualpassword.otp;

/** The answer to a wanted change of a token. */
public sealed interface TokenChange {

    /**
     * It may be done.
     *
     * @param after the token then; equal to the one before when there is nothing to do
     */
    record Allowed(Token after) implements TokenChange {}

    /** It may not. */
    record Refused(TokenRefusal reason) implements TokenChange {}
}
