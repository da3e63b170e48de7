package io.github.dualpassword.throttle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UsedBudgetsTest {

    private static final Budget TEN_IN_TEN_MINUTES = new Budget(10, Duration.ofMinutes(10));
    private static final long NOW = Duration.ofDays(20_000).toMillis() * 1_000;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis() * 1_000;

    private final UsedBudgets used = new UsedBudgets(KeyedHash.random(), 1 << 16);

    @Test
    void allEntriesCanBeTakenAtOnceAndNotOneMore() {
        assertThat(taken(20, NOW, "address")).isEqualTo(10);
    }

    @Test
    void theyComeBackOneByOneAndAllOfThemWithinThePause() {
        taken(10, NOW, "address");

        assertThat(taken(5, NOW + MINUTE - 1, "address")).isZero();
        assertThat(taken(5, NOW + MINUTE, "address")).isEqualTo(1);
        assertThat(taken(20, NOW + 11 * MINUTE, "address")).isEqualTo(10);
    }

    @Test
    void aPauseIsNoBalanceToSaveUp() {
        assertThat(taken(30, NOW, "address")).isEqualTo(10);
        assertThat(taken(30, NOW + 1_000 * MINUTE, "address")).isEqualTo(10);
    }

    @Test
    void aClockThatIsPutBackMakesNobodyWaitLongerThanThePause() {
        taken(10, NOW + 1_000 * MINUTE, "address");

        assertThat(taken(5, NOW, "address")).isZero();
        assertThat(taken(5, NOW + MINUTE, "address")).isEqualTo(1);
        assertThat(taken(20, NOW + 11 * MINUTE, "address")).isEqualTo(10);
    }

    @Test
    void whatIsRefusedCostsNothing() {
        taken(1_000, NOW, "address");

        assertThat(taken(5, NOW + MINUTE, "address")).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        taken(10, NOW, "address");
        used.giveBack(TEN_IN_TEN_MINUTES, "address");

        assertThat(taken(5, NOW, "address")).isEqualTo(1);
    }

    /** Given back when its time would have come anyway, it is not there twice. */
    @Test
    void nothingIsGainedByGivingBackLate() {
        taken(1, NOW, "address");
        used.giveBack(TEN_IN_TEN_MINUTES, "address");
        used.giveBack(TEN_IN_TEN_MINUTES, "address");

        assertThat(taken(20, NOW, "address")).isEqualTo(10);
    }

    @Test
    void subjectsAreCountedForThemselves() {
        taken(10, NOW, "realm", "address");

        assertThat(taken(20, NOW, "realm", "other-address")).isEqualTo(10);
        assertThat(taken(20, NOW, "realmaddress")).isEqualTo(10);
        assertThat(taken(20, NOW, "realma", "ddress")).isEqualTo(10);
    }

    /** Nobody is displaced by others, as many as they are, and few are refused because of them. */
    @Test
    void manySubjectsMakeNobodyForgottenAndHurtFewOthers() {
        taken(10, NOW, "attacker");
        IntStream.range(0, 10_000).forEach(each -> taken(10, NOW, "zombie-" + each));

        assertThat(taken(5, NOW, "attacker")).isZero();
        long hurt = IntStream.range(0, 1_000)
                .filter(each -> taken(1, NOW, "company-" + each) == 0)
                .count();
        assertThat(hurt).isLessThanOrEqualTo(10);
    }

    @Test
    void entriesAtTheSameTimeGetNoMoreThanThereAre() throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> parts = Stream.generate(() -> threads.submit(() -> taken(50, NOW, "address")))
                    .limit(8)
                    .toList();
            int all = 0;
            for (Future<Integer> part : parts) {
                all += part.get();
            }
            assertThat(all).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }

    private int taken(int times, long now, String... subject) {
        return (int) IntStream.range(0, times)
                .filter(each -> used.take(TEN_IN_TEN_MINUTES, now, subject))
                .count();
    }
}
