package io.github.dualpassword.otp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A token with a clock, in somebody's hand: six digits every minute, as RFC 6238 says, made without any code of the server
 * ({@link OathTool}).
 *
 * @param secret its secret
 */
public record KeyFob(byte[] secret) {

    private static final int PERIOD_SECONDS = 60;
    private static final long PERIOD_MILLIS = 60_000;
    private static final int DIGITS = 6;
    private static final int CODES = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BASE32_BITS = 5;

    /** One of which nobody else has the secret. @param number which one */
    public static KeyFob number(int number) {
        return new KeyFob("secret-of-key-fob-%02d".formatted(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** Of a secret in Base32 (RFC 4648), without padding. */
    static KeyFob ofBase32(String text) {
        byte[] secret = new byte[text.length() * BASE32_BITS / Byte.SIZE];
        int bits = 0;
        int left = 0;
        int filled = 0;
        for (char letter : text.toCharArray()) {
            bits = bits << BASE32_BITS | BASE32.indexOf(letter);
            left += BASE32_BITS;
            if (left >= Byte.SIZE) {
                left -= Byte.SIZE;
                secret[filled++] = (byte) (bits >> left);
            }
        }
        return new KeyFob(secret);
    }

    public String hex() {
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
    public String codeAt(long millis) {
        return codes(millis, 0).get(0);
    }

    /** What it shows at a count, if it has a button. */
    String codeOf(long count) {
        return OathTool.hotp(secret, DIGITS, count);
    }

    /** A code that it shows neither now nor in the hour around. */
    public String wrongCodeAt(long millis) {
        List<String> shown = codes(millis - 30 * PERIOD_MILLIS, 60);
        return IntStream.range(0, CODES)
                .mapToObj("%06d"::formatted)
                .filter(candidate -> !shown.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    /** What it shows from a moment on. */
    private List<String> codes(long millis, int further) {
        return OathTool.totp(secret, "SHA1", DIGITS, PERIOD_SECONDS, Instant.ofEpochMilli(millis), further);
    }
}
