package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many who act at the same moment, each in a thread of its own. */
public final class Crowd {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Crowd() {}

    /** Starts when all threads stand ready, ends with the last; answers in the order of {@code members}. */
    public static <M, T> List<T> allAtOnce(List<M> members, Function<? super M, T> act) {
        ExecutorService threads = Executors.newFixedThreadPool(members.size());
        CountDownLatch ready = new CountDownLatch(members.size());
        try {
            List<Future<T>> answers = members.stream()
                    .map(member -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return act.apply(member);
                    }))
                    .collect(Collectors.toList());
            return answers.stream().map(Crowd::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Acts in the order given, at most {@code most} at a time. */
    public static <M, T> List<T> fewAtATime(int most, List<M> members, Function<? super M, T> act) {
        ExecutorService threads = Executors.newFixedThreadPool(most);
        try {
            List<Future<T>> answers = members.stream()
                    .map(member -> threads.submit(() -> act.apply(member)))
                    .collect(Collectors.toList());
            return answers.stream().map(Crowd::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("Not answered within " + LIMIT, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
