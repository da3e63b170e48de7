package io.github.dualpassword.portal.stepup;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The identifier of one request ({@code txn}). Keycloak's page shows it to the user, so it is short, and has no letters that are
 * taken for digits. It is good once: whoever is asked again gets another one.
 */
final class TransactionNumber {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Tokyo"));
    private static final SecureRandom RANDOM = new SecureRandom();

    private TransactionNumber() {}

    /** The day, and 50 random bits. */
    static String next(Instant now) {
        StringBuilder number = new StringBuilder(DAY.format(now)).append('-');
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(number::append);
        return number.toString();
    }
}
