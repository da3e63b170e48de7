package io.github.dualpassword.manual;

import java.util.List;

/**
 * A chapter of a manual.
 *
 * @param intro what stands before its steps, paragraphs with a blank line between; null where nothing does
 */
record ManualChapter(String id, Bilingual title, Bilingual intro, List<ManualStep> steps) {

    ManualChapter {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
