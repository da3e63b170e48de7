package io.github.dualpassword.manual;

import java.util.List;
import java.util.stream.Stream;

/**
 * The data file of a screen: what stands on it, from top to bottom.
 *
 * @param id at the title; empty where there is none
 * @param heading without the ID
 */
record Screen(String id, Bilingual heading, List<ScreenPart> parts) {

    Screen {
        id = id == null ? "" : id;
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** What a reader can enter, press or look up: all but the notes. */
    List<ScreenPart> withoutNotes() {
        return parts.stream().filter(part -> !part.isNote()).toList();
    }

    /** All that stands on it in words. */
    Stream<Bilingual> texts() {
        return Stream.concat(Stream.of(heading), parts.stream().flatMap(ScreenPart::texts));
    }
}
