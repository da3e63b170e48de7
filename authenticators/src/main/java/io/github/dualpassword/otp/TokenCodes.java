package io.github.dualpassword.otp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.LongPredicate;

import org.keycloak.models.utils.HmacOTP;

/**
 * The codes of one token, made by Keycloak's generator for one position after the other: its own validation does not tell which
 * step it was, goes by a clock of its own, and counts in 32 bits.
 *
 * @param secret of the token, not empty
 */
record TokenCodes(CodeParameters parameters, byte[] secret) {

    /** Whether an entry is the code of a position; takes the same time for each entry of the same length. */
    LongPredicate matching(String entered) {
        byte[] digits = entered.getBytes(StandardCharsets.UTF_8);
        return position -> MessageDigest.isEqual(digits, at(position).getBytes(StandardCharsets.UTF_8));
    }

    /** The code of a position, which is not negative. */
    String at(long position) {
        String mac = parameters.algorithm().mac();
        return new HmacOTP(parameters.digits(), mac, 0)
                .generateOTP(secret, Long.toHexString(position), parameters.digits(), mac);
    }

    @Override
    public String toString() {
        return "TokenCodes[***]";
    }
}
