package io.github.dualpassword.otp;

import java.util.Optional;

/**
 * シリアル番号: what is printed on the back of a token (J04).
 *
 * @param value 8 to 12 digits; leading zeros count
 */
public record TokenSerial(String value) {

    /** Most digits of a serial number. */
    public static final int MAX_DIGITS = 12;

    /** Most characters of what is read as one: blanks may stand between the digits. */
    private static final int MAX_TYPED = 40;

    private static final String DIGITS = "[0-9]{8," + MAX_DIGITS + "}";

    /** @throws IllegalArgumentException when it is no serial number */
    public TokenSerial {
        if (!value.matches(DIGITS)) {
            throw new IllegalArgumentException("A serial number has 8 to " + MAX_DIGITS + " digits");
        }
    }

    /** From what somebody has typed, or a file holds; empty when that cannot be a serial number. */
    public static Optional<TokenSerial> read(String typed) {
        return Optional.of(typed)
                .filter(text -> text.length() <= MAX_TYPED)
                .map(HalfWidth::of)
                .filter(digits -> digits.matches(DIGITS))
                .map(TokenSerial::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
