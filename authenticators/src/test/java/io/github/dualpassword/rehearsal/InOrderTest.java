package io.github.dualpassword.rehearsal;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.AttemptDetails.Result;
import io.github.dualpassword.lockout.AttemptPlace;
import io.github.dualpassword.rehearsal.Happening.Source;

import static org.assertj.core.api.Assertions.assertThat;

/** Events are written when something is settled, and replayed in the order in which it was charged. */
class InOrderTest {

    private static final Counted COUNTED = new Counted("user", Credential.LOGIN);
    private static final long HELD_BACK = InOrder.HELD_BACK.toMillis();

    private final InOrder order = new InOrder();

    @Test
    void whatWasChargedBeforeComesFirstAlthoughItIsWrittenLater() {
        assertThat(order.add(attempt(2, 20), 100)).isEmpty();
        assertThat(order.add(attempt(1, 10), 101)).isEmpty();

        assertThat(order.rest()).containsExactly(attempt(1, 10), attempt(2, 20));
        assertThat(order.rest()).isEmpty();
    }

    @Test
    void inTheSameMomentTheNumberDecidesAndAReleaseComesAfterItsAttempt() {
        Happening release = new Happening.Release(COUNTED, new AttemptPlace(2, 10));
        List.of(attempt(3, 10), release, attempt(2, 10), attempt(1, 10)).forEach(happening -> order.add(happening, 10));

        assertThat(order.rest()).containsExactly(attempt(1, 10), attempt(2, 10), release, attempt(3, 10));
    }

    @Test
    void whatNothingCanComeBeforeAnyMoreIsReady() {
        order.add(attempt(1, 10), 10);
        assertThat(order.add(attempt(2, 20), 10 + HELD_BACK)).isEmpty();

        assertThat(order.add(attempt(3, 30), 11 + HELD_BACK)).containsExactly(attempt(1, 10));
    }

    @Test
    void noMoreIsHeldBackThanMemoryIsMeantFor() {
        List<Happening> ready = new ArrayList<>();
        for (int number = 1; number <= InOrder.MOST_HELD_BACK + 2; number++) {
            ready.addAll(order.add(attempt(number, number), 1));
        }

        assertThat(ready).containsExactly(attempt(1, 1), attempt(2, 2));
    }

    private static Happening attempt(long number, long at) {
        return new Happening.Attempt(COUNTED, new AttemptPlace(number, at), Result.WRONG, Source.DETAILS);
    }
}
