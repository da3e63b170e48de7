package io.github.dualpassword.adminapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.staff.PageMark;

/** Parameters of an address as what they mean; a text that means nothing is refused, and so is a parameter that nobody reads. */
final class QueryValues {

    /** What can be a parameter, and is quoted; all else that a caller sends is not. */
    private static final String NAME = "[A-Za-z0-9_.-]{1,40}";

    private QueryValues() {}

    /**
     * Refuses the request where its address has a parameter that the route does not take, an empty one, or one twice: what was
     * meant as a condition would be none, and the answer one about everybody.
     */
    static void demandOnly(KeycloakSession session, String... allowed) {
        fault(session.getContext().getUri().getQueryParameters(), List.of(allowed))
                .ifPresent(sentence -> {
                    throw refused(sentence);
                });
    }

    /** What is wrong with these parameters, in a sentence; nothing where they can be read. */
    static Optional<String> fault(Map<String, List<String>> parameters, List<String> allowed) {
        return parameters.keySet().stream()
                .sorted()
                .flatMap(name -> fault(name, parameters.get(name), allowed).stream())
                .findFirst();
    }

    private static Optional<String> fault(String name, List<String> values, List<String> allowed) {
        if (!allowed.contains(name)) {
            String which = name.matches(NAME) ? "The parameter '%s'".formatted(name) : "A parameter";
            return Optional.of(
                    allowed.isEmpty()
                            ? which + " is unknown: none is allowed here."
                            : "%s is unknown; allowed are: %s.".formatted(which, String.join(", ", allowed)));
        }
        if (values.size() > 1) {
            return Optional.of("The parameter '%s' stands more than once.".formatted(name));
        }
        return values.get(0).isEmpty()
                ? Optional.of("The parameter '%s' is empty: leave it out, or give it a value.".formatted(name))
                : Optional.empty();
    }

    static int number(String name, String text, int least, int most) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw refused("The parameter '%s' must be a whole number from %d to %d.".formatted(name, least, most));
    }

    /** Milliseconds since the epoch. */
    static long moment(String name, String text) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException noMoment) {
            throw refused("The parameter '%s' must be a moment, such as 2026-04-01T00:00:00Z.".formatted(name));
        }
    }

    static PageMark mark(String text, Predicate<PageMark> ofThisList) {
        return PageMark.read(text)
                .filter(ofThisList)
                .orElseThrow(() -> refused("The parameter 'after' must be that of the page before."));
    }

    static <T> T known(String name, Optional<T> value, String allowed) {
        return value.orElseThrow(() -> refused("The parameter '%s' must be one of: %s.".formatted(name, allowed)));
    }

    static RuntimeException refused(String sentence) {
        return AdminApiErrors.QUERY_REFUSED.exception(sentence);
    }
}
