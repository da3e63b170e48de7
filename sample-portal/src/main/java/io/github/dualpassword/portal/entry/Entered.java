package io.github.dualpassword.portal.entry;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What was typed into a field, as it is meant. A parameter that is missing altogether counts as an empty field. */
public final class Entered {

    /** Control characters, line breaks, what nobody sees, and the marks with which text can be made to read backwards. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private Entered() {}

    /** Text without the blanks around it, with letters and their marks as one (NFC), as some keyboards do not send them. */
    public static String text(String typed) {
        return typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    /** A number, which may be written with commas and in full-width digits, as Japanese input methods produce them. */
    public static String digits(String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
    }

    public static boolean hasUnprintable(String text) {
        return UNPRINTABLE.matcher(text).find();
    }

    /** How long a reader finds it. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
