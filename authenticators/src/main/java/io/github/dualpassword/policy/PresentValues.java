package io.github.dualpassword.policy;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Attributes and configuration of Keycloak that have a value. A change by Keycloak's Admin API that sends {@code null} leaves a
 * name without one, which is no more than a name that is missing.
 */
public final class PresentValues {

    private PresentValues() {}

    /** Those of {@code all}; it cannot be changed. */
    public static <V> Map<String, V> of(Map<String, V> all) {
        return all.entrySet().stream()
                .filter(entry -> Objects.nonNull(entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
