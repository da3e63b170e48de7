package io.github.dualpassword.lockout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.github.dualpassword.testground.realm.TestRealm;

/** A realm whose caches are empty at the beginning, and are emptied again and again until the end. */
final class ColdCaches {

    private ColdCaches() {}

    static <T> T during(TestRealm realm, Supplier<T> work) {
        realm.clearCaches();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> emptying = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                realm.clearCaches();
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
