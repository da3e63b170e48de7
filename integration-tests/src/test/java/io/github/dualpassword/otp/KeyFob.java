package io.github.dualpassword.otp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token with a clock, in somebody's hand: six digits every minute, as RFC 6238 says, without any code of the server.
 *
 * @param secret its secret
 */
public record KeyFob(byte[] secret) {

    private static final long PERIOD = 60_000;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BASE32_BITS = 5;

    /** One of which nobody else has the secret. @param number which one */
    static KeyFob number(int number) {
        return new KeyFob("secret-of-key-fob-%02d".formatted(number).getBytes(StandardCharsets.US_ASCII));
    }

    String hex() {
        return HexFormat.of().formatHex(secret);
    }

    /** The secret in Base32 (RFC 4648). */
    String base32() {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int left = 0;
        for (byte next : secret) {
            bits = bits << Byte.SIZE | next & 0xff;
            left += Byte.SIZE;
            while (left >= BASE32_BITS) {
                left -= BASE32_BITS;
                text.append(BASE32.charAt(bits >> left & BASE32.length() - 1));
            }
        }
        return text.toString();
    }

    /** What it shows. @param millis since the epoch */
    String codeAt(long millis) {
        return codeOf(millis / PERIOD);
    }

    /** What it shows at a count, if it has a button. */
    String codeOf(long count) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(count).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code that it shows neither now nor in the hour around. */
    String wrongCodeAt(long millis) {
        for (int candidate = 0; ; candidate++) {
            String code = "%06d".formatted(candidate);
            boolean shown = false;
            for (long at = millis - 30 * PERIOD; at <= millis + 30 * PERIOD; at += PERIOD) {
                shown |= codeAt(at).equals(code);
            }
            if (!shown) {
                return code;
            }
        }
    }
}
