package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Credential;

import static org.assertj.core.api.Assertions.assertThat;

/** Attempts that wait because others are undecided. */
class WaitingRoomTest {

    private static final Charge UNDECIDED = new Charge.Undecided(Standing.TEMPORARILY_SUSPENDED, 1);
    private static final Charge REFUSED = new Charge.Refused(Standing.TEMPORARILY_SUSPENDED, 1);
    private static final Charge GRANTED = new Charge.Granted(0, 1, 0);

    private final Semaphore places = new Semaphore(1);
    private final List<Duration> pauses = new ArrayList<>();
    private final WaitingRoom room = new WaitingRoom(places, pauses::add);

    @Test
    void whoIsGrantedOrRefusedDoesNotWait() {
        assertThat(room.charge(answers(GRANTED)).charge()).isEqualTo(GRANTED);
        assertThat(room.charge(answers(REFUSED)).charge()).isEqualTo(REFUSED);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whoIsUndecidedAsksAgainUntilItIsDecided() {
        assertThat(room.charge(answers(UNDECIDED, UNDECIDED, GRANTED)).charge()).isEqualTo(GRANTED);
        assertThat(pauses).containsExactly(Duration.ofMillis(20), Duration.ofMillis(40));
        assertThat(room.charge(answers(UNDECIDED, REFUSED)).charge()).isEqualTo(REFUSED);
    }

    @Test
    void nobodyWaitsForMoreThanTwoSeconds() {
        assertThat(room.charge(() -> attempt(UNDECIDED)).charge()).isEqualTo(UNDECIDED);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whoFindsNoPlaceIsAnsweredAtOnceAndAPlaceIsGivenBack() {
        places.acquireUninterruptibly();
        assertThat(room.charge(answers(UNDECIDED)).charge()).isEqualTo(UNDECIDED);
        assertThat(pauses).isEmpty();

        places.release();
        room.charge(answers(UNDECIDED, GRANTED));

        assertThat(places.availablePermits()).isEqualTo(1);
    }

    @Test
    void aServerThatStopsDoesNotWait() throws InterruptedException {
        WaitingRoom stopping = new WaitingRoom(places, duration -> {
            throw new InterruptedException();
        });

        assertThat(stopping.charge(answers(UNDECIDED)).charge()).isEqualTo(UNDECIDED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(places.availablePermits()).isEqualTo(1);
    }

    private static Supplier<Attempt> answers(Charge... charges) {
        Deque<Charge> left = new ArrayDeque<>(List.of(charges));
        return () -> attempt(left.remove());
    }

    private static Attempt attempt(Charge charge) {
        return new Attempt(
                new LockoutKey("realm", "user", Credential.LOGIN), FoundUser.of(Optional.empty(), true), charge, 0);
    }
}
