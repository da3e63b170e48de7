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
 * users, settings never changed, emptied of whatever the last class has left.
 */
final class SharedRealms {

    private final Map<JsonNode, Deque<TestRealm>> waiting = new HashMap<>();
    private int imported;

    /** One that waits, or else a new one. @param importing brings a file to the server under a name */
    TestRealm take(RealmFile file, Function<String, TestRealm> importing) {
        Deque<TestRealm> equal = waiting.getOrDefault(file.json(), new ArrayDeque<>());
        return equal.isEmpty() ? importing.apply(file.name() + "-" + ++imported) : equal.pop();
    }

    /** Keeps a realm for the next class, or removes it when its settings were changed. */
    void giveBack(RealmFile file, TestRealm realm) {
        if (realm.admin().hasChanged(realm.name())) {
            realm.close();
        } else {
            realm.reset();
            waiting.computeIfAbsent(file.json(), key -> new ArrayDeque<>()).push(realm);
        }
    }
}
