package io.github.dualpassword.page;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.models.utils.FormMessage;

/**
 * Something wrong at a field of a form.
 *
 * @param message key of the bundles
 */
public record FormViolation(String field, String message) {

    /** That a field is empty in which something must stand; nothing when it is not. */
    public static Stream<FormViolation> ofEmpty(String field, String text) {
        return text.isEmpty() ? Stream.of(new FormViolation(field, PageMessages.FIELD_EMPTY)) : Stream.empty();
    }

    /** The same for people who read the page. */
    public static List<FormMessage> messages(List<FormViolation> violations) {
        return violations.stream()
                .map(violation -> new FormMessage(violation.field, violation.message))
                .toList();
    }
}
