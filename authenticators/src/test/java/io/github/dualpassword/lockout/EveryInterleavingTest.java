package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.policy.LockoutPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every interleaving of up to four attempts, each right, wrong, not evaluated or crashed, against the serial model.
 *
 * <p>Attempts are known by the order in which they are charged, so two schedules that differ in nothing but names count
 * once. Each attempt has two steps: it is charged, and it is finished. The finish of a crashed one is its deadline, with
 * the timer coming by. Before each charge but the first, time may or may not go by that ends a suspension.
 */
@Tag("search")
class EveryInterleavingTest {

    private static final int MAX_ATTEMPTS = 4;
    private static final int FATES = 4;
    private static final Duration SUSPENSION = Duration.ofMinutes(1);

    @ParameterizedTest(name = "limit {0}, {1} temporary suspensions, success forgets them: {2}")
    @CsvSource({"1,1,false", "1,2,true", "2,1,true", "2,1,false", "3,1,true", "3,0,false", "4,1,true", "4,0,true"})
    void everyInterleavingOfUpToFourAttemptsComesOutAsTheSerialRun(
            int limit, int temporarySuspensions, boolean successForgets) {
        runAll(limit, temporarySuspensions, successForgets);
    }

    @Tag("long")
    @ParameterizedTest(name = "limit {0}, {1} temporary suspensions, success forgets them: {2}")
    @CsvSource({
        "1,0,true", "1,0,false", "1,1,true", "1,2,false",
        "2,0,true", "2,0,false", "2,2,true", "2,2,false",
        "3,0,true", "3,1,false", "3,2,true", "3,2,false",
        "4,0,false", "4,1,false", "4,2,true", "4,2,false"
    })
    void soDoesEveryOneUnderTheOtherPolicies(int limit, int temporarySuspensions, boolean successForgets) {
        runAll(limit, temporarySuspensions, successForgets);
    }

    private static void runAll(int limit, int temporarySuspensions, boolean successForgets) {
        LockoutPolicy policy = new LockoutPolicy(limit, SUSPENSION, temporarySuspensions, successForgets);
        long cases = 0;
        for (int attempts = 1; attempts <= MAX_ATTEMPTS; attempts++) {
            List<int[]> orders = orders(attempts);
            assertThat(orders).hasSize(oddProduct(attempts));
            for (int[] order : orders) {
                for (int fates = 0; fates < power(FATES, attempts); fates++) {
                    for (int pauses = 0; pauses < power(2, attempts - 1); pauses++) {
                        new Case(policy, attempts, fates, pauses).carryOut(order);
                        cases++;
                    }
                }
            }
        }
        // The sum over n attempts of (2n)! / (2^n n!) orders, 4^n fates, 2^(n-1) ways to pause.
        assertThat(cases).isEqualTo(1 * 4 * 1 + 3 * 16 * 2 + 15 * 64 * 4 + 105 * 256 * 8);
    }

    /** All orders of steps: the number of an attempt stands there twice, first for its charge, then for its finish. */
    private static List<int[]> orders(int attempts) {
        List<int[]> orders = new ArrayList<>();
        extend(new int[2 * attempts], 0, 0, new boolean[attempts], orders);
        return orders;
    }

    private static void extend(int[] order, int steps, int charged, boolean[] finished, List<int[]> orders) {
        if (steps == order.length) {
            orders.add(order.clone());
            return;
        }
        if (charged < finished.length) {
            order[steps] = charged;
            extend(order, steps + 1, charged + 1, finished, orders);
        }
        for (int attempt = 0; attempt < charged; attempt++) {
            if (!finished[attempt]) {
                finished[attempt] = true;
                order[steps] = attempt;
                extend(order, steps + 1, charged, finished, orders);
                finished[attempt] = false;
            }
        }
    }

    /** 1 · 3 · 5 · … · (2n − 1), which is (2n)! / (2^n n!). */
    private static int oddProduct(int n) {
        int product = 1;
        for (int factor = 3; factor < 2 * n; factor += 2) {
            product *= factor;
        }
        return product;
    }

    private static int power(int base, int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    private static final class Case {
        private final ParallelRun parallel;
        private final ParallelRun.UnderWay[] underWay;
        private final boolean[] charged;
        private final int fates;
        private final int pauses;

        Case(LockoutPolicy policy, int attempts, int fates, int pauses) {
            this.parallel = new ParallelRun(policy);
            this.underWay = new ParallelRun.UnderWay[attempts];
            this.charged = new boolean[attempts];
            this.fates = fates;
            this.pauses = pauses;
        }

        void carryOut(int[] order) {
            for (int attempt : order) {
                parallel.moveTo(parallel.now() + 1);
                if (charged[attempt]) {
                    finish(attempt);
                } else {
                    charge(attempt);
                }
            }
        }

        private void charge(int attempt) {
            boolean pause = attempt > 0 && pauses / power(2, attempt - 1) % 2 == 1;
            if (pause) {
                parallel.moveTo(parallel.now() + SUSPENSION.toMillis());
            }
            charged[attempt] = true;
            underWay[attempt] = parallel.charge();
        }

        private void finish(int attempt) {
            if (underWay[attempt] == null) {
                return; // it was refused
            }
            switch (fates / power(FATES, attempt) % FATES) {
                case 0 -> parallel.report(underWay[attempt], Outcome.SUCCESS);
                case 1 -> parallel.report(underWay[attempt], Outcome.FAILURE);
                case 2 -> parallel.report(underWay[attempt], Outcome.NOT_EVALUATED);
                default -> {
                    parallel.moveTo(underWay[attempt].attempt().deadline());
                    parallel.settleLost();
                }
            }
        }
    }
}
