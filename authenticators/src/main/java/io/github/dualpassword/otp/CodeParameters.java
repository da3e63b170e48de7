package io.github.dualpassword.otp;

import java.time.Duration;

/**
 * How a token makes its codes.
 *
 * @param kind what makes them change
 * @param algorithm the hash function
 * @param digits of a code, {@value #MIN_DIGITS} to {@value #MAX_DIGITS}
 * @param periodSeconds length of a step in seconds, {@value #MIN_PERIOD} to {@value #MAX_PERIOD}; 0 for {@link TokenKind#HOTP}
 */
public record CodeParameters(TokenKind kind, MacAlgorithm algorithm, int digits, int periodSeconds) {

    public static final int MIN_DIGITS = 6;

    /** What Keycloak's generator can do. */
    public static final int MAX_DIGITS = 8;

    public static final int MIN_PERIOD = 10;
    public static final int MAX_PERIOD = 300;

    private static final String CODE = "[0-9]{" + MIN_DIGITS + "," + MAX_DIGITS + "}";

    /** @throws IllegalArgumentException when a value is out of its range */
    public CodeParameters {
        if (digits < MIN_DIGITS || digits > MAX_DIGITS) {
            throw new IllegalArgumentException("A code has " + MIN_DIGITS + " to " + MAX_DIGITS + " digits");
        }
        boolean possible = kind == TokenKind.HOTP
                ? periodSeconds == 0
                : periodSeconds >= MIN_PERIOD && periodSeconds <= MAX_PERIOD;
        if (!possible) {
            throw new IllegalArgumentException(
                    "A step has " + MIN_PERIOD + " to " + MAX_PERIOD + " seconds, and a token with a button has none");
        }
    }

    /** Whether something can be a code of any token: digits in half-width characters, as many as codes have. */
    static boolean canBeCode(String typed) {
        return typed.matches(CODE);
    }

    /**
     * The step at a moment, by a clock that is right.
     *
     * @param now milliseconds since the epoch
     */
    long stepAt(long now) {
        return Math.floorDiv(now, Duration.ofSeconds(periodSeconds).toMillis());
    }
}
