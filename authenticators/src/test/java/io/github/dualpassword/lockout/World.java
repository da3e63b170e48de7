package io.github.dualpassword.lockout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One credential, and everybody who has something to do with it at one moment: the row, the requests under way, and what an
 * observer outside remembers, who sees what is granted and what comes of it but never looks at the row.
 *
 * <p>Two worlds that behave alike from here on are equal. The time is always {@link #NOW}, so that passing time moves all
 * others back; numbers of attempts begin at the one from which the row counts; the order of requests means nothing. That
 * makes the number of worlds finite although a history has no end, and {@link ShiftedRows} checks that the rules see no more
 * of a row than that.
 *
 * @param row what is stored
 * @param requests under way
 * @param counted attempts granted and not given back since the last right entry, release or end of a suspension
 * @param towardsPermanence the same since the last right entry or release
 * @param sinceCharge true time since the last charge, in milliseconds, as far as it matters
 */
record World(LockoutState row, List<Request> requests, int counted, int towardsPermanence, long sinceCharge) {

    static final long NOW = 1_800_000_000_000L;

    static final World BEGINNING = new World(LockoutState.NEW, List.of(), 0, 0, 0);

    /** Whom an outcome of an earlier epoch is told by: it means nothing, whichever it was. */
    private static final long EARLIER = -1;

    /** Any order will do, as long as it is always the same. */
    private static final Comparator<Request> ORDER = Comparator.<Request>comparingLong(
                    request -> request.granted().map(Charge.Granted::number).orElse(EARLIER))
            .thenComparing(
                    request -> request.granted().map(Charge.Granted::epoch).orElse(EARLIER))
            .thenComparing(
                    request -> request.granted().map(Charge.Granted::chargedAt).orElse(0L))
            .thenComparing(Request::place)
            .thenComparing(Request::placeTowardsPermanence);

    World {
        requests = List.copyOf(requests);
    }

    /**
     * A request between two of its steps.
     *
     * @param read the row as this request has read it, where that is a step of its own
     * @param granted what it may evaluate; empty until it is charged
     * @param place among those of {@code counted}, from 1; 0 when it is none of them
     * @param placeTowardsPermanence among those of {@code towardsPermanence}
     */
    record Request(
            Optional<LockoutState> read, Optional<Charge.Granted> granted, int place, int placeTowardsPermanence) {

        static Request reading(LockoutState row) {
            return new Request(Optional.of(row), Optional.empty(), 0, 0);
        }

        Request at(int newPlace, int newTowardsPermanence) {
            return new Request(read, granted, newPlace, newTowardsPermanence);
        }

        private Request with(Optional<LockoutState> newRead, Optional<Charge.Granted> newGranted) {
            return new Request(newRead, newGranted, place, placeTowardsPermanence);
        }

        private boolean isAttempt(long epoch, long number) {
            return granted.filter(attempt -> attempt.epoch() == epoch && attempt.number() == number)
                    .isPresent();
        }
    }

    /** What was done to the row; attempts that are lost by it were failures, whatever is still said of them. */
    World with(Transition<?> transition) {
        return new World(
                transition.state(),
                requests.stream()
                        .map(request -> transition.effects().stream()
                                        .anyMatch(effect -> effect instanceof LockoutEffect.AttemptLost lost
                                                && request.isAttempt(row.epoch(), lost.number()))
                                ? request.at(0, 0)
                                : request)
                        .toList(),
                counted,
                towardsPermanence,
                sinceCharge);
    }

    World without(Request request) {
        List<Request> others = new ArrayList<>(requests);
        others.remove(request);
        return new World(row, others, counted, towardsPermanence, sinceCharge);
    }

    World with(Request request) {
        List<Request> all = new ArrayList<>(requests);
        all.add(request);
        return new World(row, all, counted, towardsPermanence, sinceCharge);
    }

    /** A request is granted an attempt, whose secret may be evaluated from now on. */
    World charged(Charge.Granted granted) {
        return new World(row, requests, counted + 1, towardsPermanence + 1, 0)
                .with(new Request(Optional.empty(), Optional.of(granted), counted + 1, towardsPermanence + 1));
    }

    /** What was right takes back what was charged up to it, and nothing that was charged after it. */
    World right(Request request) {
        return new World(
                row,
                requests.stream()
                        .map(other -> other.at(
                                Math.max(0, other.place() - request.place()),
                                Math.max(0, other.placeTowardsPermanence() - request.placeTowardsPermanence())))
                        .toList(),
                counted - request.place(),
                towardsPermanence - request.placeTowardsPermanence(),
                sinceCharge);
    }

    /** What was not evaluated was never charged. */
    World givenBack(Request request) {
        return new World(
                row,
                requests.stream()
                        .map(other -> other.at(
                                oneLess(other.place(), request.place()),
                                oneLess(other.placeTowardsPermanence(), request.placeTowardsPermanence())))
                        .toList(),
                counted - (request.place() > 0 ? 1 : 0),
                towardsPermanence - (request.placeTowardsPermanence() > 0 ? 1 : 0),
                sinceCharge);
    }

    private static int oneLess(int place, int gone) {
        return gone > 0 && place > gone ? place - 1 : place;
    }

    World suspensionEnded() {
        return new World(
                row,
                requests.stream()
                        .map(other -> other.at(0, other.placeTowardsPermanence()))
                        .toList(),
                0,
                towardsPermanence,
                sinceCharge);
    }

    World released() {
        return new World(row, requests.stream().map(other -> other.at(0, 0)).toList(), 0, 0, sinceCharge);
    }

    World later(long milliseconds, long longest) {
        return new World(
                earlier(row, milliseconds),
                requests.stream()
                        .map(request -> request.with(
                                request.read().map(read -> earlier(read, milliseconds)),
                                request.granted()
                                        .map(granted -> new Charge.Granted(
                                                granted.epoch(),
                                                granted.number(),
                                                earlier(granted.chargedAt(), milliseconds)))))
                        .toList(),
                counted,
                towardsPermanence,
                Math.min(sinceCharge + milliseconds, longest));
    }

    private static LockoutState earlier(LockoutState row, long milliseconds) {
        return ShiftedRows.moved(
                row,
                0,
                number -> number,
                chargedAt -> earlier(chargedAt, milliseconds),
                until -> Math.max(until - milliseconds, NOW));
    }

    /** What is overdue by every clock is overdue for ever. */
    private static long earlier(long chargedAt, long milliseconds) {
        return Math.max(chargedAt - milliseconds, NOW - LockoutRules.OUTCOME_DEADLINE.toMillis());
    }

    /** The one of all worlds that behave alike that stands for them. */
    World representative() {
        long first = row.countedFrom();
        long epoch = row.epoch();
        UnaryOperator<LockoutState> shift = state ->
                ShiftedRows.moved(state, -epoch, number -> number - first, chargedAt -> chargedAt, until -> until);
        return new World(
                shift.apply(row),
                requests.stream()
                        .map(request -> request.with(
                                request.read().map(shift),
                                request.granted().map(granted -> relative(granted, epoch, first))))
                        .sorted(ORDER)
                        .toList(),
                counted,
                towardsPermanence,
                sinceCharge);
    }

    private static Charge.Granted relative(Charge.Granted granted, long epoch, long first) {
        return granted.epoch() == epoch
                ? new Charge.Granted(0, Math.max(granted.number() - first, 0), granted.chargedAt())
                : new Charge.Granted(EARLIER, 0, granted.chargedAt());
    }
}
