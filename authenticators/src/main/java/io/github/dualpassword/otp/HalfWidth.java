package io.github.dualpassword.otp;

import io.github.dualpassword.ForeignText;

/** What people type where digits are asked for, often with a Japanese keyboard. */
public final class HalfWidth {

    private static final String BLANKS = "\\s+";

    private HalfWidth() {}

    /** The same as every typed ID is read, in half-width characters, and without the blanks that stand between digits. */
    public static String of(String typed) {
        return ForeignText.typed(typed).replaceAll(BLANKS, "");
    }
}
