package io.github.dualpassword.benchmarks;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.dualpassword.testground.server.StockServer;

/**
 * Watches the used heap of a server, garbage included, from a collection on: how much it needs at most is a part of that.
 * Closing it ends the watch.
 */
final class HeapWatch implements AutoCloseable {

    private static final String USED = "jvm_memory_used_bytes";
    private static final long EVERY_MILLIS = 100;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final StockServer server;
    private final long before;
    private final AtomicLong most = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> watching;

    HeapWatch(StockServer server) {
        this.server = server;
        collect();
        before = used();
        watching = watch.scheduleWithFixedDelay(
                () -> most.accumulateAndGet(used(), Math::max), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Before, at most, and after another collection, in MB. */
    String text() {
        if (watching.isDone()) {
            throw new IllegalStateException("The heap could not be watched");
        }
        long atMost = most.get();
        collect();
        return "%.0f → %.0f → %.0f (+%.0f)"
                .formatted(before / MEGABYTE, atMost / MEGABYTE, used() / MEGABYTE, (atMost - before) / MEGABYTE);
    }

    private long used() {
        return (long) server.metrics().value(USED, Map.of("area", "heap"));
    }

    private void collect() {
        Jcmd.run(server, "GC.run");
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
