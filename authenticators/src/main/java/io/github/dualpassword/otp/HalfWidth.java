package io.github.dualpassword.otp;

import java.text.Normalizer;

/** What people type where digits are asked for, often with a Japanese keyboard. */
public final class HalfWidth {

    private static final String BLANKS = "\\s+";

    private HalfWidth() {}

    /** The same in half-width characters (NFKC), without blanks. */
    public static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll(BLANKS, "");
    }
}
