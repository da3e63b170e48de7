package io.github.dualpassword.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts what events say into the order in which it has happened: an event is written when its attempt is settled, and others
 * that were charged later may be settled before. Holds back what is younger than any attempt can stay unsettled.
 */
final class InOrder {

    /** A lost attempt is settled within a minute; with more than that to spare. */
    static final Duration HELD_BACK = Duration.ofMinutes(5);

    /** So that memory is bounded even where very much happens at once. */
    static final int MOST_HELD_BACK = 100_000;

    private final PriorityQueue<Held> held =
            new PriorityQueue<>((one, other) -> Happening.ORDER.compare(one.happening(), other.happening()));

    private record Held(Happening happening, long writtenAt) {}

    /** @return what nothing can come before any more, in order; events come in the order in which they were written */
    List<Happening> add(Happening happening, long writtenAt) {
        held.add(new Held(happening, writtenAt));
        List<Happening> ready = new ArrayList<>();
        while (held.size() > MOST_HELD_BACK || isReady(held.peek(), writtenAt)) {
            ready.add(held.remove().happening());
        }
        return ready;
    }

    /** The rest, in order. */
    List<Happening> rest() {
        List<Happening> rest = new ArrayList<>();
        while (!held.isEmpty()) {
            rest.add(held.remove().happening());
        }
        return rest;
    }

    private static boolean isReady(Held first, long now) {
        return now - first.writtenAt() > HELD_BACK.toMillis();
    }
}
