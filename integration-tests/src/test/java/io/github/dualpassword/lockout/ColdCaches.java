package io.github.dualpassword.lockout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.github.dualpassword.testground.realm.TestRealm;

/**
 * A realm whose caches are empty at the beginning, and that of users is emptied again and again until the end. That of realms is
 * not: Keycloak loads a realm under a lock, for which its own writes of sessions wait with a connection, so a realm that is
 * forgotten in the midst of logins may bring Keycloak itself to a standstill where threads outnumber connections.
 */
final class ColdCaches {

    private ColdCaches() {}

    static <T> T during(TestRealm realm, Supplier<T> work) {
        realm.clearCaches();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> emptying = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                realm.clearUserCache();
            }
        });
        try {
            return work.get();
        } finally {
            done.set(true);
            emptying.join();
        }
    }
}
