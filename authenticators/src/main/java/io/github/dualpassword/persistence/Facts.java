package io.github.dualpassword.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import org.keycloak.util.JsonSerialization;

/** Named texts in one column, as JSON with sorted names. */
final class Facts {

    private Facts() {}

    static String write(Map<String, String> facts) {
        try {
            return JsonSerialization.writeValueAsString(new TreeMap<>(facts));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> read(String column) {
        try {
            return JsonSerialization.readValue(column, Map.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
