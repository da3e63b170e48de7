package io.github.dualpassword.realmsetup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

import io.github.dualpassword.setup.AcrMap;

/** Names of levels of authentication, in the realm's {@code acr.loa.map}. */
record LevelNames(RealmModel realm) implements RealmPart {

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(levels().get(name)).map(String::valueOf);
    }

    @Override
    public void write(String name, Optional<String> level) {
        Map<String, Integer> levels = new TreeMap<>(levels());
        level.ifPresentOrElse(number -> levels.put(name, Integer.valueOf(number)), () -> levels.remove(name));
        if (levels.isEmpty()) {
            realm.removeAttribute(AcrMap.ATTRIBUTE);
        } else {
            realm.setAttribute(AcrMap.ATTRIBUTE, text(levels));
        }
    }

    /** A token would carry either of two names that share a level. */
    @Override
    public Optional<String> clash(String name, Optional<String> wanted) {
        if (!AcrMap.isReadable(realm.getAttribute(AcrMap.ATTRIBUTE))) {
            return Optional.of("The realm attribute %s cannot be read.".formatted(AcrMap.ATTRIBUTE));
        }
        return levels().entrySet().stream()
                .filter(level ->
                        wanted.equals(Optional.ofNullable(level.getValue()).map(String::valueOf)))
                .map(level -> "The realm gives the level %s to '%s' already, and a token would carry either name."
                        .formatted(level.getValue(), level.getKey()))
                .findFirst();
    }

    private Map<String, Integer> levels() {
        return AcrMap.read(realm.getAttribute(AcrMap.ATTRIBUTE))
                .map(AcrMap::levels)
                .orElse(Map.of());
    }

    private static String text(Map<String, Integer> levels) {
        try {
            return JsonSerialization.writeValueAsString(levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
