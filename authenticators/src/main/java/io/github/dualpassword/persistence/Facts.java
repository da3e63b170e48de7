package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.TreeMap;

import org.keycloak.util.JsonSerialization;

/** Named texts in one column, as JSON with sorted names. */
final class Facts {

    private Facts() {}

    static String write(Map<String, String> facts) {
        return JsonSerialization.valueAsString(new TreeMap<>(facts));
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> read(String column) {
        return JsonSerialization.valueFromString(column, Map.class);
    }
}
