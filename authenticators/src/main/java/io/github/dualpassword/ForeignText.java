package io.github.dualpassword;

/**
 * Text from outside, in which anything can stand, on its way to where not everything can: databases refuse control
 * characters, the NUL first of all, and columns have an end.
 */
public final class ForeignText {

    /** Longest id of a user, and longest login ID, that Keycloak stores. */
    public static final int MAX_LENGTH = 255;

    private static final String CONTROLS = "\\p{Cc}";
    private static final String REPLACEMENT = "\uFFFD";

    private ForeignText() {}

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

    /** Without control characters. */
    public static String plain(String text) {
        return text.replaceAll(CONTROLS, "");
    }
}
