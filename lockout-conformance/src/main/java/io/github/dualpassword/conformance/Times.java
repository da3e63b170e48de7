package io.github.dualpassword.conformance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What becomes of a suspension with time, and with a restart. */
final class Times {

    private static final Duration LONGEST_RESTART = Duration.ofMinutes(5);

    private final Driver driver;
    private final LoginForm form;
    private final Accounts accounts;

    Times(Driver driver, LoginForm form, Accounts accounts) {
        this.driver = driver;
        this.form = form;
        this.accounts = accounts;
    }

    /** One entry for each account: what is asked again and again might itself change the end. */
    private record Probe(Account account, long before, long after, Duration due) {}

    Result.Unlock unlock(Duration told) {
        double tolerance = driver.unlockTolerance().toMillis();
        List<Probe> probes = new ArrayList<>();
        for (double part : new double[] {-1, -0.5, -0.2, 0.2, 0.5, 1}) {
            probes.add(suspended(told.plusMillis((long) (part * tolerance))));
        }
        double refusedUntil = 0;
        double acceptedFrom = -1;
        List<String> findings = new ArrayList<>();
        for (Probe probe : probes) {
            waitUntil(probe.after() + probe.due().toNanos());
            double atLeast = (System.nanoTime() - probe.after()) / 1e9;
            boolean accepted = form.enter(
                            probe.account().user(), probe.account().password())
                    .accepted();
            double atMost = (System.nanoTime() - probe.before()) / 1e9;
            if (accepted) {
                acceptedFrom = acceptedFrom < 0 ? atMost : Math.min(acceptedFrom, atMost);
            } else {
                refusedUntil = Math.max(refusedUntil, atLeast);
            }
        }
        // Servers that count in whole seconds are right.
        if (acceptedFrom >= 0 && acceptedFrom < told.toSeconds() - 1) {
            findings.add("suspension-ends-too-early");
        }
        if (refusedUntil > told.toSeconds() + 1) {
            findings.add("suspension-ends-too-late");
        }
        return new Result.Unlock(told.toSeconds(), refusedUntil, acceptedFrom, findings);
    }

    private Probe suspended(Duration due) {
        Account account = accounts.next();
        Guessing.wrongEntries(form, account, driver.limit() - 1);
        long before = System.nanoTime();
        form.enter(account.user(), account.wrong(driver.limit()));
        return new Probe(account, before, System.nanoTime(), due);
    }

    /** Empty when the suspension may have ended by itself meanwhile. */
    Optional<Result.Restart> restart(String command) {
        Account suspended = accounts.next();
        Account counted = accounts.next();
        Guessing.wrongEntries(form, suspended, driver.limit());
        Guessing.wrongEntries(form, counted, driver.limit() - 1);
        long begin = System.nanoTime();
        run(command);
        awaitForm();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (driver.suspension().filter(until -> took.compareTo(until) >= 0).isPresent()) {
            return Optional.empty();
        }
        boolean suspensionForgotten =
                form.enter(suspended.user(), suspended.password()).accepted();
        Guessing.wrongEntries(form, counted, 1);
        return Optional.of(new Result.Restart(
                suspensionForgotten,
                form.enter(counted.user(), counted.password()).accepted()));
    }

    private static void run(String command) {
        try {
            Process process =
                    new ProcessBuilder("sh", "-c", command).inheritIO().start();
            if (!process.waitFor(LONGEST_RESTART.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new RunEnded("restart.command has failed, or takes too long");
            }
        } catch (IOException e) {
            throw new RunEnded("restart.command cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitForm() {
        long end = System.nanoTime() + LONGEST_RESTART.toNanos();
        while (System.nanoTime() < end) {
            try {
                form.open();
                return;
            } catch (LoginForm.NoAnswer | IllegalStateException e) {
                waitUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
            }
        }
        throw new RunEnded("the form has not come back after the restart");
    }

    private static void waitUntil(long moment) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, moment - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
