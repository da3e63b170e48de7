package io.github.dualpassword.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Entries of many visitors at the same moment: all pages are open before the first form is sent. */
final class AtOnce {

    private static final int OPENERS = 8;

    private AtOnce() {}

    static List<LoginForm.Answer> enter(LoginForm form, Account account, List<String> passwords) {
        List<LoginForm.Opened> pages = open(form, passwords.size());
        ExecutorService senders = Executors.newFixedThreadPool(passwords.size());
        try {
            CountDownLatch ready = new CountDownLatch(passwords.size());
            List<Future<LoginForm.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < passwords.size(); i++) {
                LoginForm.Opened page = pages.get(i);
                String password = passwords.get(i);
                answers.add(senders.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return page.enter(account.user(), password);
                }));
            }
            return all(answers);
        } finally {
            senders.shutdownNow();
        }
    }

    private static List<LoginForm.Opened> open(LoginForm form, int count) {
        ExecutorService openers = Executors.newFixedThreadPool(OPENERS);
        try {
            List<Future<LoginForm.Opened>> pages = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                pages.add(openers.submit(form::open));
            }
            return all(pages);
        } finally {
            openers.shutdownNow();
        }
    }

    private static <T> List<T> all(List<Future<T>> futures) {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return results;
    }
}
