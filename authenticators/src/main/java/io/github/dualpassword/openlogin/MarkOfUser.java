package io.github.dualpassword.openlogin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Who has proven something, and by what.
 *
 * @param text says by what
 */
record MarkOfUser(String userId, String text) {

    private static final String SEPARATOR = " ";

    /** From {@link #note()}. */
    static MarkOfUser read(String note) {
        String[] parts = note.split(SEPARATOR, 2);
        return new MarkOfUser(parts[1], URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
    }

    String note() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8) + SEPARATOR + userId;
    }
}
