package io.github.dualpassword.setup;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.keycloak.models.Constants;
import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.core.type.TypeReference;

/**
 * Which level of authentication each {@code acr} name stands for, in a realm or a client.
 *
 * @param levels level by name
 */
public record AcrMap(Map<String, Integer> levels) {

    /** The realm or client attribute that holds the map. */
    public static final String ATTRIBUTE = Constants.ACR_LOA_MAP;

    /** The name of the level that a plain login reaches. */
    static final String LOGIN = "login";

    /** The names of this product. Applications and realm profiles build on these levels. */
    static final Map<String, Integer> OURS =
            Map.of(LOGIN, 1, "confirmation", 2, "otp", 3, "confirmation-otp", 4, "phr", 5);

    /** Reads the attribute; empty when it is missing or cannot be read, as Keycloak itself does. */
    public static Optional<AcrMap> read(String json) {
        return parsed(json).filter(levels -> !levels.isEmpty()).map(AcrMap::new);
    }

    /** Whether the attribute says nothing that cannot be read; no names at all are readable. */
    public static boolean isReadable(String json) {
        return json == null || json.isBlank() || parsed(json).isPresent();
    }

    private static Optional<Map<String, Integer>> parsed(String json) {
        if (json == null || json.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JsonSerialization.readValue(json, new TypeReference<Map<String, Integer>>() {}));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    boolean knows(String name) {
        return levels.get(name) != null;
    }

    /** Names of this product among the given ones that have another level here, with that level. */
    Map<String, Integer> differing(Set<String> names) {
        Map<String, Integer> differing = new TreeMap<>();
        for (String name : names) {
            Integer ours = OURS.get(name);
            if (ours != null && knows(name) && !ours.equals(levels.get(name))) {
                differing.put(name, levels.get(name));
            }
        }
        return differing;
    }

    /** Other names that share a level with one of the given names: a token then carries either of them. */
    Set<String> sharing(Set<String> names) {
        return levels.keySet().stream()
                .filter(this::knows)
                .filter(name -> names.stream()
                        .filter(needed -> !needed.equals(name))
                        .anyMatch(needed -> levels.get(name).equals(levels.get(needed))))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
