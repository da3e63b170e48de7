package io.github.dualpassword.testground.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * The realms of one server that wait for the next test class that wants the same: imported from an equal file without
 * users, their settings put back, emptied of whatever the last class has left.
 */
final class SharedRealms {

    private final Map<JsonNode, Deque<TestRealm>> waiting = new HashMap<>();
    private final Map<String, JsonNode> settings = new HashMap<>();
    private int imported;

    /** One that waits, or else a new one. @param importing brings a file to the server under a name */
    TestRealm take(RealmFile file, Function<String, TestRealm> importing) {
        Deque<TestRealm> equal = waiting.getOrDefault(file.json(), new ArrayDeque<>());
        if (!equal.isEmpty()) {
            return equal.pop();
        }
        TestRealm realm = importing.apply(file.name() + "-" + ++imported);
        settings.put(realm.name(), settingsOf(realm));
        return realm;
    }

    /** Keeps a realm for the next class, or removes it when more of it was changed than can be put back. */
    void giveBack(RealmFile file, TestRealm realm) {
        if (realm.admin().hasChangedMore(realm.name()) || !hasSettingsPutBack(realm)) {
            settings.remove(realm.name());
            realm.close();
        } else {
            realm.reset();
            waiting.computeIfAbsent(file.json(), key -> new ArrayDeque<>()).push(realm);
        }
    }

    private boolean hasSettingsPutBack(TestRealm realm) {
        JsonNode before = settings.get(realm.name());
        if (realm.admin().hasChangedSettings(realm.name()) && !settingsOf(realm).equals(before)) {
            realm.admin().put(realm.path(""), before);
            return settingsOf(realm).equals(before);
        }
        return true;
    }

    private static JsonNode settingsOf(TestRealm realm) {
        return realm.admin().get(realm.path(""));
    }
}
