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

    /** What is wrong before any secret is evaluated: empty fields, two new entries that differ from each other. */
    static List<FormViolation> violations(List<Entry> entries) {
        return entries.stream().flatMap(ChangeRules::violations).toList();
    }

    /** What must not be, once the present passwords are proven: no change at all, and the two passwords the same. */
    static List<FormViolation> clashes(List<Entry> entries) {
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
        List<FormViolation> empty = Stream.concat(
                        FormViolation.ofEmpty(entry.currentField(), entry.current()),
                        entry.typed().empty())
                .toList();
        if (!empty.isEmpty()) {
            return empty.stream();
        }
        List<FormViolation> wrong = entry.typed().violations();
        return wrong.isEmpty() && entry.current().length() > TypedPassword.MAX_LENGTH
                ? Stream.of(new FormViolation(entry.typed().field(), PageMessages.TOO_LONG))
                : wrong.stream();
    }
}
