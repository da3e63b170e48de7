package io.github.dualpassword.password.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.TypedPassword;

/** What can be said of typed passwords by looking at the form alone. */
final class ChangeRules {

    private ChangeRules() {}

    /** All that is wrong with each by itself: empty fields, two new entries that differ, lengths that no password has. */
    static List<FormViolation> violations(List<Entry> entries) {
        return entries.stream().flatMap(ChangeRules::violations).toList();
    }

    /** What must not be: no change at all, and the two passwords the same. Of entries that can be judged by themselves. */
    static List<FormViolation> clashes(List<Entry> all) {
        List<Entry> entries =
                all.stream().filter(entry -> entry.typed().isJudgeable()).toList();
        List<FormViolation> clashes = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.value().equals(entry.current())) {
                clashes.add(new FormViolation(entry.typed().field(), PageMessages.SAME_AS_PRESENT));
            } else if (sameAsAnother(entry, entries)) {
                clashes.add(new FormViolation(entry.typed().field(), PageMessages.SAME_AS_OTHER_PASSWORD));
            }
        }
        return clashes;
    }

    private static boolean sameAsAnother(Entry entry, List<Entry> entries) {
        return entries.stream()
                .anyMatch(other ->
                        other.password() != entry.password() && other.value().equals(entry.value()));
    }

    private static Stream<FormViolation> violations(Entry entry) {
        Stream<FormViolation> current = entry.current().length() > TypedPassword.MAX_LENGTH
                ? Stream.of(new FormViolation(entry.currentField(), PageMessages.TOO_LONG))
                : FormViolation.ofEmpty(entry.currentField(), entry.current());
        return Stream.concat(current, entry.typed().violations().stream());
    }
}
