package io.github.dualpassword.manual;

import java.util.List;

/**
 * A step of a manual.
 *
 * @param id unique in its document
 * @param reader who takes it, a key of {@code readers.yaml}; {@code user} where the file says nothing
 * @param text what to do, and what is seen
 * @param rows IDs of the requirements that it shows
 * @param screen name of the data file of the page that is before the reader; empty where that is no page of ours
 * @param picture whether a picture is taken; true where the file says nothing
 * @param mail the text of a mail that arrives, with placeholders; null where none does
 */
record ManualStep(
        String id, String reader, Bilingual text, List<String> rows, String screen, Boolean picture, Bilingual mail) {

    ManualStep {
        reader = reader == null ? "user" : reader;
        rows = rows == null ? List.of() : List.copyOf(rows);
        screen = screen == null ? "" : screen;
        picture = picture == null || picture;
    }

    boolean hasScreen() {
        return !screen.isEmpty();
    }

    boolean hasMail() {
        return mail != null;
    }
}
