package io.github.dualpassword.portal.authorization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Comparison of values that somebody might try to guess. */
public final class Same {

    private Same() {}

    /** Equal and present, compared in the same time whatever the difference; null equals nothing. */
    public static boolean same(String expected, String actual) {
        return expected != null
                && actual != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }
}
