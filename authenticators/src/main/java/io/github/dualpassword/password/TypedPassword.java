package io.github.dualpassword.password;

import java.util.List;
import java.util.Map;
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

    /** What was typed, by the names of the fields. */
    public Map<String, String> fields() {
        return Map.of(field(), value, again(field()), again);
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

    /** All that is wrong by itself, one sentence a field: empty fields, a length that no password has, two entries that differ. */
    public List<FormViolation> violations() {
        return Stream.concat(ofValue(), ofAgain()).toList();
    }

    /** Whether nothing is wrong with the new one itself, so that rules can judge it. */
    public boolean isJudgeable() {
        return ofValue().findAny().isEmpty();
    }

    private Stream<FormViolation> ofValue() {
        return value.length() > MAX_LENGTH
                ? Stream.of(new FormViolation(field(), PageMessages.TOO_LONG))
                : FormViolation.ofEmpty(field(), value);
    }

    private Stream<FormViolation> ofAgain() {
        boolean differ = !value.isEmpty() && !again.isEmpty() && !value.equals(again);
        return differ
                ? Stream.of(new FormViolation(again(field()), PageMessages.NOT_THE_SAME_TWICE))
                : FormViolation.ofEmpty(again(field()), again);
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "TypedPassword[" + password.id() + "]";
    }
}
