package io.github.dualpassword.otp.secret;

import java.util.Arrays;

/** The secret from which a token makes its codes, in clear. Never kept, printed or handed out. */
public final class TokenSecret {

    /** RFC 4226, R6: 128 bits at the least. */
    public static final int MIN_BYTES = 16;

    /** Longer ones are hashed by HMAC, and no token has one. */
    public static final int MAX_BYTES = 128;

    private final byte[] value;

    /** @throws IllegalArgumentException when it is too short or too long */
    public TokenSecret(byte[] value) {
        if (value.length < MIN_BYTES || value.length > MAX_BYTES) {
            throw new IllegalArgumentException("A secret has " + MIN_BYTES + " to " + MAX_BYTES + " bytes");
        }
        this.value = value.clone();
    }

    /** A copy, for whoever computes with it. */
    public byte[] bytes() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenSecret secret && Arrays.equals(value, secret.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
