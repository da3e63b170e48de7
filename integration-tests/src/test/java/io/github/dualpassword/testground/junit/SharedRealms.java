package io.github.dualpassword.testground.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * The realms of one server that wait for the next test class that wants one of the same structure: imported from a file
 * without users, emptied of whatever the last class has left, and given the settings of the file that is wanted next.
 */
final class SharedRealms {

    private final Map<JsonNode, Deque<TestRealm>> waiting = new HashMap<>();
    private final Map<String, Settings> settings = new HashMap<>();
    private int imported;

    /** @param representation what the server says of a realm that has the settings of the file */
    private record Settings(RealmFile file, JsonNode representation) {

        /** What it would say with the settings of a file of the same structure. */
        JsonNode with(RealmFile other) {
            ObjectNode changed = representation.deepCopy();
            JsonNode former = file.settings();
            other.settings().properties().forEach(setting -> {
                if (!setting.getValue().equals(former.get(setting.getKey()))) {
                    changed.set(setting.getKey(), setting.getValue());
                }
            });
            ObjectNode attributes = changed.withObjectProperty("attributes");
            file.attributes().fieldNames().forEachRemaining(attributes::remove);
            attributes.setAll(other.attributes());
            return changed;
        }
    }

    /** One that waits, or else a new one. @param importing brings a file to the server under a name */
    TestRealm take(RealmFile file, Function<String, TestRealm> importing) {
        Deque<TestRealm> alike = waiting.getOrDefault(file.structure(), new ArrayDeque<>());
        while (!alike.isEmpty()) {
            Optional<TestRealm> realm = withSettingsOf(file, alike.pop());
            if (realm.isPresent()) {
                return realm.get();
            }
        }
        TestRealm realm = importing.apply(file.name() + "-" + ++imported);
        settings.put(realm.name(), new Settings(file, representationOf(realm)));
        return realm;
    }

    /** The realm with other settings, or none when the server has not taken them: then the realm is gone. */
    private Optional<TestRealm> withSettingsOf(RealmFile file, TestRealm realm) {
        Settings present = settings.get(realm.name());
        if (present.file().json().equals(file.json())) {
            return Optional.of(realm);
        }
        Settings wanted = new Settings(file, present.with(file));
        settings.put(realm.name(), wanted);
        if (!putBack(realm, wanted)) {
            remove(realm);
            return Optional.empty();
        }
        realm.clearEvents();
        return Optional.of(realm);
    }

    /** Keeps a realm for the next class, or removes it when more of it was changed than can be put back. */
    void giveBack(TestRealm realm) {
        Settings present = settings.get(realm.name());
        // A user storage is taken away before its users: it may not answer any more.
        boolean kept = !realm.admin().hasChangedMore(realm.name())
                && realm.admin().removeAdded(realm.name())
                && putBack(realm, present);
        if (!kept) {
            remove(realm);
        } else {
            realm.reset();
            waiting.computeIfAbsent(present.file().structure(), key -> new ArrayDeque<>())
                    .push(realm);
        }
    }

    private void remove(TestRealm realm) {
        settings.remove(realm.name());
        realm.close();
    }

    private static boolean putBack(TestRealm realm, Settings settings) {
        JsonNode representation = settings.representation();
        if (!representationOf(realm).equals(representation)) {
            realm.admin().put(realm.path(""), representation);
            return representationOf(realm).equals(representation);
        }
        return true;
    }

    private static JsonNode representationOf(TestRealm realm) {
        return realm.admin().get(realm.path(""));
    }
}
