package io.github.dualpassword.otp.push;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** Keeps the threads of the one {@link PushQueue} that a server has. */
public final class PushQueueFactory implements StatelessProviderFactory<PushQueue>, ProviderFactory<PushQueue> {

    /** Of push services that do not answer, each keeps a thread for eight seconds at most. */
    private static final int THREADS = 4;

    /** More would not be sent while their requests live. */
    private static final int MOST_WAITING = 200;

    private static final int IDLE_SECONDS = 60;

    private final ThreadPoolExecutor senders = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            threads("dual-password-push"));

    private final ScheduledThreadPoolExecutor deadlines =
            new ScheduledThreadPoolExecutor(1, threads("dual-password-push-deadline"));

    public PushQueueFactory() {
        senders.allowCoreThreadTimeOut(true);
        deadlines.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        deadlines.allowCoreThreadTimeOut(true);
        deadlines.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory threads(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public PushQueue create(KeycloakSession session) {
        return new PushQueue(senders, deadlines);
    }

    /** What waits is not sent any more; the phone asks for itself. */
    @Override
    public void close() {
        senders.shutdownNow();
        deadlines.shutdownNow();
    }

    @Override
    public String getId() {
        return "default";
    }
}
