package io.github.dualpassword.lockout;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.github.dualpassword.testground.realm.TestRealm;

/** A realm whose caches are empty at the beginning, and are emptied again and again until the end. */
final class ColdCaches {

    private ColdCaches() {}

    static <T> T during(TestRealm realm, Supplier<T> work) {
        realm.clearCaches();
        AtomicBoolean done = new AtomicBoolean();
        Thread emptying = new Thread(
                () -> {
                    while (!done.get()) {
                        realm.clearCaches();
                    }
                },
                "cold caches");
        emptying.start();
        try {
            return work.get();
        } finally {
            done.set(true);
            join(emptying);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
