package io.github.dualpassword.manual;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a screen: exactly one of the four.
 *
 * @param note a sentence
 * @param field label of a field
 * @param kind of the field
 * @param table its column headings; of its rows nothing is said
 * @param button what stands on a button, or on a link that looks like one
 */
record ScreenPart(Bilingual note, Bilingual field, String kind, Columns table, Bilingual button) {

    /** Fields that are shown cannot be changed; those that are disabled come alive when something else is chosen. */
    static final Set<String> KINDS = Set.of("password", "text", "radio", "checkbox", "select", "shown", "disabled");

    /** Headings of columns. */
    record Columns(List<String> ja, List<String> en) {

        List<Bilingual> all() {
            return IntStream.range(0, ja.size())
                    .mapToObj(column -> new Bilingual(ja.get(column), en.get(column)))
                    .toList();
        }

        Bilingual joined() {
            return new Bilingual(String.join(" | ", ja), String.join(" | ", en));
        }
    }

    ScreenPart {
        long parts = Stream.of(note != null, field != null, table != null, button != null)
                .filter(Boolean::booleanValue)
                .count();
        if (parts != 1) {
            throw new IllegalArgumentException("A part of a screen is one of note, field, table or button");
        }
        if ((field != null) != (kind != null) || (kind != null && !KINDS.contains(kind))) {
            throw new IllegalArgumentException("A field, and nothing else, has a kind, which is one of " + KINDS);
        }
        if (table != null && table.ja().size() != table.en().size()) {
            throw new IllegalArgumentException("A table has as many columns in one language as in the other");
        }
    }

    boolean isNote() {
        return note != null;
    }

    /** As {@link SeenPage} names what it sees: password, text, …, table or button. */
    String kindOfPart() {
        if (field != null) {
            return kind;
        }
        return table != null ? "table" : "button";
    }

    /** Label of the field, words of the button, or headings of the columns with a bar between. */
    Bilingual label() {
        if (field != null) {
            return field;
        }
        return table != null ? table.joined() : button;
    }

    Stream<Bilingual> texts() {
        return table != null
                ? table.all().stream()
                : Stream.of(note, field, button).filter(text -> text != null);
    }
}
