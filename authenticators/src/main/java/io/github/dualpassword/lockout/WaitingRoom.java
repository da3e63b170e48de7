package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.keycloak.provider.Provider;

/**
 * Where attempts wait that are refused only because others are under way: of many right entries at the same moment, no more
 * may be undecided than would suspend (decision 32). Whoever waits holds neither connection nor lock nor charge, and asks
 * again with growing pauses.
 *
 * <p>Not part of the API: it is a provider because a server has one, which its factory keeps.
 */
public final class WaitingRoom implements Provider {

    /** Two seconds in all. */
    static final List<Duration> PAUSES = Stream.of(20, 40, 80, 160, 320, 480, 440, 460)
            .map(Duration::ofMillis)
            .toList();

    private final Semaphore places;
    private final Pause pause;

    /** @param places how many may wait at the same time; the next is refused at once */
    WaitingRoom(Semaphore places, Pause pause) {
        this.places = places;
        this.pause = pause;
    }

    /** Asks for a charge, and again while the answer is undecided. */
    Attempt charge(Supplier<Attempt> charge) {
        return charge(charge, Attempt::charge);
    }

    /** The same for an attempt in any form; {@code answer} says what was answered to it. */
    <A> A charge(Supplier<A> charge, Function<A, Charge> answer) {
        A attempt = charge.get();
        if (!isUndecided(answer.apply(attempt)) || !places.tryAcquire()) {
            return attempt;
        }
        try {
            for (Duration duration : PAUSES) {
                pause.of(duration);
                attempt = charge.get();
                if (!isUndecided(answer.apply(attempt))) {
                    return attempt;
                }
            }
            return attempt;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return attempt;
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {}

    private static boolean isUndecided(Charge answer) {
        return answer instanceof Charge.Undecided;
    }

    /** Lets the thread do nothing. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }
}
