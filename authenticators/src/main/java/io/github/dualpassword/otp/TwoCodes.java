package io.github.dualpassword.otp;

import java.util.Optional;

/**
 * Two codes that a token has shown one after the other, in half-width digits.
 *
 * @param first the earlier one
 * @param second the one after it
 */
public record TwoCodes(String first, String second) {

    private static final String DIGITS = "[0-9]{%d,%d}".formatted(CodeParameters.MIN_DIGITS, CodeParameters.MAX_DIGITS);

    /** From what somebody has typed; empty when one of them is missing, or can be no code of any token. */
    public static Optional<TwoCodes> read(Optional<String> first, Optional<String> second) {
        return digits(first).flatMap(earlier -> digits(second).map(later -> new TwoCodes(earlier, later)));
    }

    private static Optional<String> digits(Optional<String> typed) {
        return typed.map(HalfWidth::of).filter(code -> code.matches(DIGITS));
    }

    @Override
    public String toString() {
        return "TwoCodes[***]";
    }
}
