package io.github.dualpassword.password;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;

/**
 * A new password that was typed twice (decision 7). Empty texts where nothing was.
 *
 * @param password which password
 * @param value the new one
 * @param again the same for the second time
 */
public record TypedPassword(Password password, String value, String again) {

    /** Longer than any password; keeps a page from being sent a book to hash. */
    public static final int MAX_LENGTH = 1_000;

    public static TypedPassword read(FormFields fields, Password password) {
        String field = field(password);
        return new TypedPassword(password, fields.text(field), fields.text(again(field)));
    }

    /** Name of the field of the new one. */
    public String field() {
        return field(password);
    }

    private static String field(Password password) {
        return "new-" + password.id() + "-password";
    }

    private static String again(String field) {
        return field + "-again";
    }

    /** What is wrong by itself: empty fields, or two entries that differ, or a length that no password has. */
    public List<FormViolation> violations() {
        List<FormViolation> empty = empty().toList();
        if (!empty.isEmpty()) {
            return empty;
        }
        if (!value.equals(again)) {
            return List.of(new FormViolation(again(field()), PageMessages.NOT_THE_SAME_TWICE));
        }
        return value.length() > MAX_LENGTH ? List.of(new FormViolation(field(), PageMessages.TOO_LONG)) : List.of();
    }

    /** Its fields in which nothing stands. */
    public Stream<FormViolation> empty() {
        return Stream.concat(FormViolation.ofEmpty(field(), value), FormViolation.ofEmpty(again(field()), again));
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "TypedPassword[" + password.id() + "]";
    }
}
