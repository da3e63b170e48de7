package io.github.dualpassword.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.dualpassword.PublicApi;

/**
 * A company that is the bank's customer.
 *
 * @param id stable, unique in its realm
 * @param name for people
 * @param attributes what the bank has noted with it; read-only, in the order of the source
 */
@PublicApi
public record Contract(String id, String name, Map<String, List<String>> attributes) {

    public Contract {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        attributes.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        attributes = Collections.unmodifiableMap(copy);
    }

    /** The value of an attribute, several values each on a line of its own; empty where nothing but blanks is in it. */
    public Optional<String> text(String attribute) {
        return Optional.of(
                        attributes.getOrDefault(attribute, List.of()).stream().collect(Collectors.joining("\n")))
                .filter(text -> !text.isBlank());
    }
}
