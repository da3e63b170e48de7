package io.github.dualpassword.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import io.github.dualpassword.manual.SeenPage.Part;

/**
 * Holds a page against the data file of its screen. Fields, tables and buttons must be those of the file, all of them, in its
 * order, called and made as it says; each of its notes must stand between the parts before and after it.
 */
record ScreenComparison(Screen screen, SeenPage page, String language) {

    /** What differs; nothing where the page is as the file says. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        if (!screen.id().equals(page.id())) {
            differences.add("the ID of the screen is '%s', not '%s'".formatted(page.id(), screen.id()));
        }
        if (!screen.heading().matches(language, page.heading())) {
            differences.add("the heading is '%s', not '%s'"
                    .formatted(page.heading(), screen.heading().in(language)));
        }
        List<String> ofParts = differencesOfParts();
        differences.addAll(ofParts);
        if (ofParts.isEmpty()) {
            differences.addAll(missingNotes());
        }
        return differences;
    }

    private List<String> differencesOfParts() {
        List<ScreenPart> expected = screen.withoutNotes();
        List<Part> seen = page.parts();
        List<String> differences = new ArrayList<>();
        for (int part = 0; part < Math.max(expected.size(), seen.size()); part++) {
            String wanted = part < expected.size() ? line(expected.get(part)) : "nothing more";
            String found = part < seen.size() ? seen.get(part).line() : "nothing more";
            if (part >= expected.size() || part >= seen.size() || !isSame(expected.get(part), seen.get(part))) {
                differences.add("part %d is '%s', not '%s'".formatted(part + 1, found, wanted));
            }
        }
        return differences;
    }

    private boolean isSame(ScreenPart expected, Part seen) {
        return expected.kindOfPart().equals(seen.kind()) && expected.label().matches(language, seen.label());
    }

    private String line(ScreenPart part) {
        return part.kindOfPart() + " " + part.label().in(language);
    }

    /** Called when the parts are those of the file. */
    private List<String> missingNotes() {
        List<String> missing = new ArrayList<>();
        int read = 0;
        int passed = 0;
        for (ScreenPart part : screen.parts()) {
            if (!part.isNote()) {
                read = Math.max(read, page.parts().get(passed).at());
                passed++;
                continue;
            }
            int end = passed < page.parts().size()
                    ? page.parts().get(passed).at()
                    : page.text().length();
            Matcher note = part.note().pattern(language).matcher(page.text()).region(Math.min(read, end), end);
            if (note.find()) {
                read = note.end();
            } else {
                missing.add("between part %d and part %d the note '%s' is missing; there stands '%s'"
                        .formatted(
                                passed,
                                passed + 1,
                                part.note().in(language),
                                page.text().substring(Math.min(read, end), end)));
            }
        }
        return missing;
    }
}
