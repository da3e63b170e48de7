package io.github.dualpassword.otp;

import java.util.Optional;

/**
 * What a user has entered to register a token, in half-width characters.
 *
 * @param serial シリアル番号; empty when it can be none
 * @param code what the token shows
 * @param next what it shows after that, where its clock has run away; empty where that was not entered
 */
public record RegistrationEntry(Optional<TokenSerial> serial, String code, Optional<String> next) {

    /** From what was typed. */
    public static RegistrationEntry read(String serial, String code, String next) {
        return new RegistrationEntry(
                TokenSerial.read(serial),
                HalfWidth.of(code),
                Optional.of(HalfWidth.of(next)).filter(typed -> !typed.isEmpty()));
    }

    /** Whether the code can be one of any token. */
    public boolean isCodePossible() {
        return CodeParameters.canBeCode(code);
    }

    /** The same of the one that the token shows after it; where none was entered nothing is wrong. */
    public boolean isNextPossible() {
        return next.isEmpty() || next.filter(CodeParameters::canBeCode).isPresent();
    }

    @Override
    public String toString() {
        return "RegistrationEntry[serial=" + serial + ", ***]";
    }
}
