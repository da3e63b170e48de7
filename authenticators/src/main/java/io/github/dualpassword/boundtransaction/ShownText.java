package io.github.dualpassword.boundtransaction;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text of an application that a page shows to whoever confirms it. What could make it look like something else is refused:
 * characters that nobody sees, that change the order of others, that are drawn over others, and digits that are none of the
 * two forms that are in use here.
 */
final class ShownText {

    private static final int SPACE = ' ';
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    /** Controls, zero-width and bidirectional characters, separators of lines, and what no font needs to have. */
    private static final Set<Byte> UNSEEN = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.ENCLOSING_MARK);

    private static final Set<Byte> MARKS = Set.of(Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK);

    /** No word of a script that needs marks has more than three on one letter; a heap of them is drawn over the lines around. */
    private static final Pattern MARKS_IN_A_HEAP = Pattern.compile("\\p{M}{4}");

    private static final Set<Character.UnicodeScript> OF_NO_SCRIPT =
            Set.of(Character.UnicodeScript.COMMON, Character.UnicodeScript.INHERITED);

    private static final Set<Byte> RIGHT_TO_LEFT = Set.of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_ARABIC_NUMBER);

    private ShownText() {}

    /**
     * @param field what the text is called, for the fault
     * @param max characters, as code points
     * @throws DetailsFault when the text is empty, too long, or could be taken for another one
     */
    static String checked(String field, String text, int max) throws DetailsFault {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > max) {
            throw new DetailsFault("'%s' must have from 1 to %d characters.".formatted(field, max));
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new DetailsFault("'%s' must be in the Unicode normal form NFC.".formatted(field));
        }
        if (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length()))) {
            throw new DetailsFault("'%s' must not begin or end with a space.".formatted(field));
        }
        if (text.codePoints().anyMatch(ShownText::isDeceptive)
                || hasStrayMark(text)
                || MARKS_IN_A_HEAP.matcher(text).find()) {
            throw new DetailsFault(
                    ("'%s' holds a character that could make it look like another text: one that is not seen,"
                                    + " that is written from right to left, that is drawn over others, or an unusual digit.")
                            .formatted(field));
        }
        return text;
    }

    private static boolean isBlank(int character) {
        return character == SPACE || character == IDEOGRAPHIC_SPACE;
    }

    private static boolean isDeceptive(int character) {
        return UNSEEN.contains((byte) Character.getType(character))
                || RIGHT_TO_LEFT.contains(Character.getDirectionality(character))
                || isUnusualSpace(character)
                || isUnusualDigit(character)
                || isEmptyLetter(character);
    }

    private static boolean isUnusualSpace(int character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR && !isBlank(character);
    }

    /** ASCII and full-width digits are usual. */
    private static boolean isUnusualDigit(int character) {
        boolean usual = character >= '0' && character <= '9' || character >= '\uFF10' && character <= '\uFF19';
        return Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER && !usual;
    }

    /**
     * Strokes through letters and the like, which belong to no script, and marks of one script over a letter of another one or
     * over a digit. The marks that belong to letters are part of them in the normal form, or follow a letter of their script.
     */
    private static boolean hasStrayMark(String text) {
        int[] characters = text.codePoints().toArray();
        return IntStream.range(0, characters.length)
                .filter(at -> MARKS.contains((byte) Character.getType(characters[at])))
                .anyMatch(at -> at == 0 || !belongsTo(characters[at], characters[at - 1]));
    }

    private static boolean belongsTo(int mark, int before) {
        Character.UnicodeScript script = Character.UnicodeScript.of(mark);
        return !OF_NO_SCRIPT.contains(script) && script == Character.UnicodeScript.of(before);
    }

    /**
     * Fillers of Hangul and the blank pattern of Braille are letters and signs that show nothing, as do the inherent vowels of
     * Khmer and the variation selectors of Mongolian.
     */
    private static boolean isEmptyLetter(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x2800
                || character == 0x17B4
                || character == 0x17B5
                || character >= 0x180B && character <= 0x180F;
    }
}
