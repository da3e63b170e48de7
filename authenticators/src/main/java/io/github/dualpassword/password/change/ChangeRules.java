package io.github.dualpassword.password.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.page.PageMessages;

/** What can be said of typed passwords by looking at the form alone. */
final class ChangeRules {

    /** Longer than any password; keeps a page from being sent a book to hash. */
    static final int LONGEST = 1_000;

    private ChangeRules() {}

    /**
     * Something wrong at a field.
     *
     * @param message key of the bundles
     */
    record Slip(String field, String message) {}

    /** What is wrong before any secret is evaluated: empty fields, two new entries that differ from each other. */
    static List<Slip> slips(List<Entry> entries) {
        return entries.stream().flatMap(ChangeRules::slips).toList();
    }

    /** What must not be, once the present passwords are proven: no change at all, and the two passwords the same. */
    static List<Slip> clashes(List<Entry> entries) {
        List<Slip> clashes = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.value().equals(entry.current())) {
                clashes.add(new Slip(Entry.valueField(entry.credential()), PageMessages.SAME_AS_PRESENT));
            } else if (sameAsAnother(entry, entries)) {
                clashes.add(new Slip(Entry.valueField(entry.credential()), PageMessages.SAME_AS_OTHER_PASSWORD));
            }
        }
        return clashes;
    }

    private static boolean sameAsAnother(Entry entry, List<Entry> entries) {
        return entries.stream()
                .anyMatch(other -> other.credential() != entry.credential()
                        && other.value().equals(entry.value()));
    }

    private static Stream<Slip> slips(Entry entry) {
        String value = Entry.valueField(entry.credential());
        String again = Entry.againField(entry.credential());
        List<Slip> slips = new ArrayList<>();
        if (entry.current().isEmpty()) {
            slips.add(new Slip(Entry.currentField(entry.credential()), PageMessages.FIELD_EMPTY));
        }
        if (entry.value().isEmpty()) {
            slips.add(new Slip(value, PageMessages.FIELD_EMPTY));
        }
        if (entry.again().isEmpty()) {
            slips.add(new Slip(again, PageMessages.FIELD_EMPTY));
        }
        if (slips.isEmpty() && !entry.value().equals(entry.again())) {
            slips.add(new Slip(again, PageMessages.NOT_THE_SAME_TWICE));
        }
        if (slips.isEmpty() && Stream.of(entry.current(), entry.value()).anyMatch(text -> text.length() > LONGEST)) {
            slips.add(new Slip(value, PageMessages.TOO_LONG));
        }
        return slips.stream();
    }
}
