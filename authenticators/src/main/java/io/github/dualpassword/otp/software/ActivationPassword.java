package io.github.dualpassword.otp.software;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import io.github.dualpassword.otp.HalfWidth;
import io.github.dualpassword.otp.secret.SecretOwner;
import io.github.dualpassword.otp.secret.TokenSecret;

/**
 * 利用開始パスワード: {@value #MIN_DIGITS} to {@value #MAX_DIGITS} digits that a user chooses for the hand-over of one token (L05). It is
 * kept encrypted, as the secrets of tokens are: any hash of so few digits would give them away.
 */
final class ActivationPassword {

    static final int MIN_DIGITS = 4;
    static final int MAX_DIGITS = 8;

    private static final String FORM = "[0-9]{" + MIN_DIGITS + "," + MAX_DIGITS + "}";

    private final String digits;

    private ActivationPassword(String digits) {
        this.digits = digits;
    }

    /** From what was typed, in characters of any width; empty when it can be none. */
    static Optional<ActivationPassword> read(String typed) {
        return Optional.of(HalfWidth.of(typed))
                .filter(digits -> digits.matches(FORM))
                .map(ActivationPassword::new);
    }

    /** For whom it is encrypted. */
    static SecretOwner owner(String realmId, String tokenId) {
        return new SecretOwner(realmId, tokenId, IssuedTokens.PASSWORD_OWNER);
    }

    /** As it is encrypted: padded, so that the length of what is stored tells nothing. */
    TokenSecret padded() {
        return new TokenSecret(Arrays.copyOf(digits.getBytes(StandardCharsets.US_ASCII), TokenSecret.MIN_BYTES));
    }

    /** Takes the same time for each one. */
    boolean matches(TokenSecret padded) {
        return MessageDigest.isEqual(padded().bytes(), padded.bytes());
    }

    /**
     * Whether it is one of the few that a large part of people choose: one digit again and again, digits that follow each other, or two
     * halves that are the same. Five tries would be enough for these.
     */
    boolean isCommon() {
        boolean isRun = Math.abs(step(0)) <= 1
                && IntStream.range(1, digits.length() - 1).allMatch(place -> step(place) == step(0));
        int half = digits.length() / 2;
        boolean isTwice = digits.length() % 2 == 0 && digits.substring(half).equals(digits.substring(0, half));
        return isRun || isTwice;
    }

    private int step(int place) {
        return digits.charAt(place + 1) - digits.charAt(place);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivationPassword password && digits.equals(password.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
