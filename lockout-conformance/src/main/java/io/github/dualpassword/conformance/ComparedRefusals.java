package io.github.dualpassword.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Whether words or time of a refusal tell who exists, or that a password is right. */
final class ComparedRefusals {

    private enum Kind {
        WRONG("wrong"),
        UNKNOWN("unknown"),
        SUSPENDED("suspended"),
        SUSPENDED_RIGHT("suspended-right"),
        UNKNOWN_SUSPENDED("unknown-suspended");

        private final String id;

        Kind(String id) {
            this.id = id;
        }
    }

    private static final int WARM_UP = 2;

    private final Map<Kind, List<Double>> times = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    private final Random order = new Random(20_260_102);
    private final Driver driver;
    private final LoginForm form;
    private final Accounts accounts;

    ComparedRefusals(Driver driver, LoginForm form, Accounts accounts) {
        this.driver = driver;
        this.form = form;
        this.accounts = accounts;
        for (Kind kind : Kind.values()) {
            times.put(kind, new ArrayList<>());
            words.put(kind, new HashSet<>());
        }
    }

    /** Every kind once a round, in another order each time: whatever else the machine does meets all of them alike. */
    Result.Refusals compare() {
        int inEach = Math.max(1, driver.limit() - 1);
        int rounds = 0;
        for (int block = -WARM_UP; rounds < driver.bounds().rounds(); block++) {
            Map<Kind, Account> of = accountsOfBlock();
            for (int i = 0; i < inEach && rounds < driver.bounds().rounds(); i++) {
                List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
                Collections.shuffle(kinds, order);
                for (Kind kind : kinds) {
                    refused(kind, of.get(kind), i, block >= 0);
                }
                rounds += block >= 0 ? 1 : 0;
            }
        }
        return new Result.Refusals(
                rounds,
                List.of(
                        compared(Kind.UNKNOWN, Kind.WRONG),
                        compared(Kind.UNKNOWN_SUSPENDED, Kind.SUSPENDED),
                        compared(Kind.SUSPENDED_RIGHT, Kind.SUSPENDED),
                        compared(Kind.SUSPENDED, Kind.WRONG)));
    }

    private Map<Kind, Account> accountsOfBlock() {
        Account suspended = accounts.next();
        Account nobody = nobody(suspended);
        Guessing.wrongEntries(form, suspended, driver.limit());
        Guessing.wrongEntries(form, nobody, driver.limit());
        Account wrong = accounts.next();
        return Map.of(
                Kind.WRONG, wrong,
                Kind.UNKNOWN, nobody(wrong),
                Kind.SUSPENDED, suspended,
                Kind.SUSPENDED_RIGHT, suspended,
                Kind.UNKNOWN_SUSPENDED, nobody);
    }

    /** Somebody of the same length whom nobody knows. */
    private static Account nobody(Account like) {
        return new Account("q" + like.user().substring(1), like.password());
    }

    private void refused(Kind kind, Account account, int number, boolean counts) {
        String password = kind == Kind.SUSPENDED_RIGHT ? account.password() : account.wrong(number + 50);
        LoginForm.Answer answer = form.enter(account.user(), password);
        if (counts) {
            times.get(kind).add(answer.milliseconds());
            words.get(kind).add(answer.status() + " " + answer.words());
        }
    }

    private Result.Comparison compared(Kind first, Kind second) {
        RankSum ranks = RankSum.of(times.get(first), times.get(second));
        return new Result.Comparison(
                first.id,
                second.id,
                words.get(first).equals(words.get(second)),
                ranks.greater(),
                ranks.p(),
                median(times.get(first)),
                median(times.get(second)));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
