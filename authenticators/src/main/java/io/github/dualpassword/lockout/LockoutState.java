package io.github.dualpassword.lockout;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is remembered of one credential of one user.
 *
 * <p>Failures are not counted one by one: every charged attempt gets the next number, and the number of consecutive
 * failures is the distance from {@code countedFrom}. A success therefore takes back what was charged up to it, and
 * nothing that was charged after it, in whatever order the outcomes arrive.
 *
 * @param epoch number of releases so far; an outcome of an attempt from an earlier epoch means nothing any more
 * @param lastCharged number of the newest charged attempt; never reused
 * @param countedFrom attempts up to and including this number no longer count
 * @param suspensions temporary suspensions since the last time they were forgotten
 * @param standing the state as charged: a suspension counts from the charge on, before its outcome is known
 * @param suspendedUntil end of a temporary suspension, milliseconds since the epoch; 0 otherwise
 * @param pending unsettled attempts after {@code countedFrom}, by ascending number
 * @param givenBack numbers of attempts that count as never charged, by ascending number, as long as an older one is unsettled;
 *     then {@code countedFrom} moves up by one for each
 */
public record LockoutState(
        long epoch,
        long lastCharged,
        long countedFrom,
        int suspensions,
        Standing standing,
        long suspendedUntil,
        List<PendingAttempt> pending,
        List<Long> givenBack) {

    public static final LockoutState NEW = new LockoutState(0, 0, 0, 0, Standing.USABLE, 0, List.of(), List.of());

    public LockoutState {
        pending = List.copyOf(pending);
        givenBack = List.copyOf(givenBack);
        if (countedFrom > lastCharged) {
            throw new IllegalArgumentException("countedFrom " + countedFrom + " is after the last charged attempt");
        }
    }

    /** Consecutive attempts that have failed or may still fail. */
    public long failures() {
        return lastCharged - countedFrom - givenBack.size();
    }

    /** Attempts that have a place of their own in the record, which is limited. */
    int recorded() {
        return pending.size() + givenBack.size();
    }

    /** The same without this suspension, which never came about: its attempts are still under way, or not all count. */
    LockoutState withoutSuspension() {
        int before = standing == Standing.TEMPORARILY_SUSPENDED ? suspensions - 1 : suspensions;
        return new LockoutState(epoch, lastCharged, countedFrom, before, Standing.USABLE, 0, pending, givenBack);
    }

    /** The same with {@code forgotten} temporary suspensions fewer. */
    LockoutState forgetting(int forgotten) {
        return new LockoutState(
                epoch, lastCharged, countedFrom, suspensions - forgotten, standing, suspendedUntil, pending, givenBack);
    }

    /** The same when attempts up to and including {@code number} no longer count, whatever becomes of them. */
    LockoutState withCountedFrom(long number) {
        return with(
                number,
                pending.stream().filter(attempt -> attempt.number() > number).toList(),
                givenBack.stream().filter(later -> later > number).toList());
    }

    /** The same when the outcome of attempt {@code number} is known, and counts as a failure. */
    LockoutState withFailed(long number) {
        return with(countedFrom, withoutPending(number), givenBack);
    }

    /** The same when attempt {@code number} was never charged. */
    LockoutState withGivenBack(long number) {
        return with(
                countedFrom,
                withoutPending(number),
                Stream.concat(givenBack.stream(), Stream.of(number)).sorted().toList());
    }

    /** A number given back that no unsettled attempt precedes is an attempt fewer since {@code countedFrom}. */
    private LockoutState with(long from, List<PendingAttempt> unsettled, List<Long> back) {
        long oldest = unsettled.isEmpty() ? Long.MAX_VALUE : unsettled.get(0).number();
        List<Long> kept = back.stream().filter(number -> number > oldest).toList();
        return new LockoutState(
                epoch,
                lastCharged,
                from + back.size() - kept.size(),
                suspensions,
                standing,
                suspendedUntil,
                unsettled,
                kept);
    }

    private List<PendingAttempt> withoutPending(long number) {
        return pending.stream().filter(attempt -> attempt.number() != number).toList();
    }

    public boolean suspended() {
        return standing != Standing.USABLE;
    }

    /** Whether the outcome of an attempt is outstanding that could still lift the suspension. */
    public boolean undecided() {
        return !pending.isEmpty();
    }

    /** When the longest unsettled attempt was charged, in milliseconds since the epoch; {@code Long.MAX_VALUE} if none is. */
    public long oldestPending() {
        return pending.stream().mapToLong(PendingAttempt::chargedAt).min().orElse(Long.MAX_VALUE);
    }
}
