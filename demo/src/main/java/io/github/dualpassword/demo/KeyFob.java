package io.github.dualpassword.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.keycloak.models.utils.HmacOTP;

/**
 * A sample token as if it lay on the table: six digits, a new code every minute. The codes are made by Keycloak's own
 * generator, and not by what accepts them.
 *
 * @param secret what the token is made of; in no message and in no log
 */
record KeyFob(SampleToken token, byte[] secret) {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int DIGITS = 6;
    private static final int CODES = 1_000_000;

    String codeAt(Instant moment) {
        return codeOf(stepAt(moment));
    }

    /** What it has shown before. */
    String codeBefore(Instant moment) {
        return codeOf(stepAt(moment) - 1);
    }

    /** A code that it shows in none of the minutes around. */
    String wrongCodeAt(Instant moment) {
        return IntStream.range(0, CODES)
                .mapToObj("%06d"::formatted)
                .filter(candidate -> LongStream.rangeClosed(stepAt(moment) - 5, stepAt(moment) + 5)
                        .mapToObj(this::codeOf)
                        .noneMatch(candidate::equals))
                .findFirst()
                .orElseThrow();
    }

    /** When it shows the next code. */
    static Instant nextChange(Instant moment) {
        return Instant.ofEpochSecond((stepAt(moment) + 1) * PERIOD.toSeconds());
    }

    private static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), PERIOD.toSeconds());
    }

    private String codeOf(long step) {
        return new HmacOTP(DIGITS, HmacOTP.HMAC_SHA1, 0)
                .generateOTP(secret, Long.toHexString(step), DIGITS, HmacOTP.HMAC_SHA1);
    }

    String secretInHex() {
        return HexFormat.of().formatHex(secret);
    }

    @Override
    public String toString() {
        return "KeyFob[" + token.serial() + "]";
    }
}
