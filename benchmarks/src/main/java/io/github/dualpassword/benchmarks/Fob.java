package io.github.dualpassword.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token that shows six digits every minute (RFC 6238). */
record Fob(String serial) {

    private static final String MAC = "HmacSHA1";
    private static final int PERIOD_SECONDS = 60;
    private static final int CODES = 1_000_000;
    private static final long STEPS_AROUND = 30;

    String hex() {
        return HexFormat.of().formatHex(secret());
    }

    String codeAt(Instant moment) {
        return code(moment.getEpochSecond() / PERIOD_SECONDS);
    }

    /** What it shows neither now nor in the hour around. */
    String wrongCodeAt(Instant moment) {
        long step = moment.getEpochSecond() / PERIOD_SECONDS;
        List<String> shown = LongStream.rangeClosed(step - STEPS_AROUND, step + STEPS_AROUND)
                .mapToObj(this::code)
                .toList();
        return IntStream.range(0, CODES)
                .mapToObj("%06d"::formatted)
                .filter(code -> !shown.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private byte[] secret() {
        return ("secret-of-a-" + serial).getBytes(StandardCharsets.US_ASCII);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret(), MAC));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            return "%06d"
                    .formatted((ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE) % CODES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + MAC, impossible);
        }
    }
}
