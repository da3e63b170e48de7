package io.github.dualpassword;

import java.text.Normalizer;

/**
 * Text from outside, in which anything can stand, on its way to where not everything can: databases refuse control
 * characters, the NUL first of all, and columns have an end.
 */
public final class ForeignText {

    /** Longest id of a user, and longest login ID, that Keycloak stores. */
    public static final int MAX_LENGTH = 255;

    private static final String CONTROLS = "\\p{Cc}";
    private static final String REPLACEMENT = "\uFFFD";

    /** A compatibility form has at most this many characters for one of what was typed, and what is longer can be no name. */
    private static final int MAX_TYPED_LENGTH = 4 * MAX_LENGTH;

    private ForeignText() {}

    /**
     * What was typed as an ID, a code, a date or a search, whatever the width of its characters: in the normal form NFKC, in
     * which full-width letters and digits are ordinary ones, and without blanks round it. What is longer than any of them can
     * be stays as it is. Never for a secret that people choose: its characters are its own.
     */
    public static String typed(String text) {
        return text.length() > MAX_TYPED_LENGTH ? text.strip() : normal(text).strip();
    }

    /** Whether somebody can be found by this ID: {@link #typed} leaves it as it is. */
    public static boolean canBeTyped(String id) {
        return typed(id).equals(id);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Whether no control character stands in it. */
    public static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    /** Whether anything stored can have this id or name at all: only then a database is asked. */
    public static boolean canBeName(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH && isPlain(text);
    }

    /** As much of it as an event, a note or a table can keep; a sign stands for each control character. */
    public static String printable(String text) {
        String shortened = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        return shortened.replaceAll(CONTROLS, REPLACEMENT);
    }

    /** With a sign in place of each character that takes four bytes in UTF-8: some databases refuse them. */
    public static String narrow(String text) {
        return text.replaceAll("[^\\x{0}-\\x{FFFF}]", REPLACEMENT);
    }

    /** Without what ends a line, is not seen, or changes the order in which others read it. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
    }

    /** Without control characters. */
    public static String plain(String text) {
        return text.replaceAll(CONTROLS, "");
    }
}
