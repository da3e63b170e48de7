package io.github.dualpassword.staff;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in an order, behind which the next page of a list begins. Callers get it as a text that means nothing to them.
 *
 * @param number the first part of the order
 * @param text the second part
 */
public record PageMark(long number, String text) {

    /** Longer than any that is written. */
    static final int MAX_LENGTH = 2_000;

    /** Before everything. */
    public static final PageMark START = new PageMark(Long.MIN_VALUE, "");

    private static final char SEPARATOR = ':';

    /** As part of an address. */
    public String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((number + String.valueOf(SEPARATOR) + text).getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #write} has written; empty for any other text. */
    public static Optional<PageMark> read(String written) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String mark = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            int end = mark.indexOf(SEPARATOR);
            return end < 0
                    ? Optional.empty()
                    : Optional.of(new PageMark(Long.parseLong(mark.substring(0, end)), mark.substring(end + 1)))
                            .filter(read -> read.write().equals(written))
                            .filter(read -> read.text().chars().noneMatch(Character::isISOControl));
        } catch (IllegalArgumentException noMark) {
            return Optional.empty();
        }
    }
}
