package io.github.dualpassword.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

import io.github.dualpassword.Credential;
import io.github.dualpassword.audit.LockoutEvents;
import io.github.dualpassword.lockout.AttemptDetails;
import io.github.dualpassword.lockout.AttemptDetails.Result;
import io.github.dualpassword.lockout.Charge;
import io.github.dualpassword.lockout.LockoutCare;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutRules;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.Outcome;
import io.github.dualpassword.lockout.Settlement;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Transition;
import io.github.dualpassword.policy.LockoutPolicy;

/**
 * A server on which several people enter passwords at once, at random: what it settles, and the events that it stores. They
 * are written as the server writes them: when something is settled, with the place of the attempt that it was about.
 */
final class SimulatedRun {

    /** A suspension as the engine tells it. */
    record Told(String user, Standing standing, long until, long failures) {}

    private static final List<String> USERS = List.of("one", "other");

    private final Random random;
    private final LockoutPolicy policy;
    private final Map<String, LockoutState> states = new HashMap<>();
    private final List<Open> open = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private long now = 1_800_000_000_000L;

    private record Open(String user, Charge.Granted granted, boolean right) {}

    SimulatedRun(LockoutPolicy policy, long seed) {
        this.policy = policy;
        this.random = new Random(seed);
    }

    SimulatedRun run(int steps) {
        for (int step = 0; step < steps; step++) {
            step();
        }
        while (!open.isEmpty()) {
            settle(open.remove(0));
        }
        now += LockoutRules.OUTCOME_DEADLINE.toMillis();
        USERS.forEach(user -> taken(user, LockoutRules.settleLost(state(user), now)));
        return this;
    }

    List<Event> events() {
        return events;
    }

    List<Told> told() {
        return told;
    }

    private void step() {
        String user = USERS.get(random.nextInt(USERS.size()));
        int choice = random.nextInt(100);
        if (choice < 45) {
            charge(user);
        } else if (choice < 80 && !open.isEmpty()) {
            settle(open.remove(random.nextInt(open.size())));
        } else if (choice < 84 && !open.isEmpty()) {
            // Its server dies.
            open.remove(random.nextInt(open.size()));
        } else if (choice < 86) {
            release(user);
        } else {
            pass(random.nextInt(random.nextInt(8) == 0 ? 40 * 60_000 : 5_000));
        }
    }

    /** The timer comes by every half minute. */
    private void pass(long time) {
        for (long left = time; left > 0; left -= LockoutCare.INTERVAL.toMillis()) {
            now += Math.min(left, LockoutCare.INTERVAL.toMillis());
            USERS.forEach(user -> taken(user, LockoutRules.settleLost(state(user), now)));
        }
    }

    private void charge(String user) {
        Charge charge = taken(user, LockoutRules.charge(state(user), policy, now));
        if (charge instanceof Charge.Granted granted) {
            open.add(new Open(user, granted, random.nextInt(6) == 0));
        } else if (charge instanceof Charge.Refused) {
            details(write(user, EventType.LOGIN_ERROR, Errors.USER_DISABLED), Result.REFUSED, now);
        }
    }

    private void settle(Open attempt) {
        Outcome outcome = attempt.right() ? Outcome.SUCCESS : Outcome.FAILURE;
        Transition<Settlement> settled =
                LockoutRules.settle(state(attempt.user()), policy, attempt.granted(), outcome, now);
        taken(attempt.user(), settled, attempt.granted());
        if (attempt.right() && settled.answer() == Settlement.TOO_LATE) {
            return;
        }
        Event event = attempt.right()
                ? write(attempt.user(), EventType.LOGIN, null)
                : write(attempt.user(), EventType.LOGIN_ERROR, Errors.INVALID_USER_CREDENTIALS);
        if (settled.answer() == Settlement.COUNTED
                && settled.state().epoch() == attempt.granted().epoch()) {
            details(event, attempt.right() ? Result.RIGHT : Result.WRONG, attempt.granted());
        } else {
            details(event, Result.VOID, now);
        }
    }

    /** Alone in its millisecond: an entry that is refused in the same one does not say on which side it stands. */
    private void release(String user) {
        now++;
        taken(user, LockoutRules.release(state(user), now));
        now++;
    }

    private LockoutState state(String user) {
        return states.getOrDefault(user, LockoutState.NEW);
    }

    private <T> T taken(String user, Transition<T> transition) {
        return taken(user, transition, new Charge.Granted(0, transition.state().lastCharged(), now));
    }

    private <T> T taken(String user, Transition<T> transition, Charge.Granted place) {
        states.put(user, transition.state());
        transition.effects().forEach(effect -> tell(user, effect, place));
        return transition.answer();
    }

    private void tell(String user, LockoutEffect effect, Charge.Granted place) {
        if (effect instanceof LockoutEffect.Suspended suspended) {
            told.add(new Told(user, suspended.standing(), suspended.until(), suspended.failures()));
        } else if (effect instanceof LockoutEffect.AttemptLost lost) {
            details(
                    write(user, EventType.LOGIN_ERROR, "attempt_lost"),
                    Result.WRONG,
                    new Charge.Granted(0, lost.number(), lost.chargedAt()));
        } else if (effect instanceof LockoutEffect.FailuresForgiven) {
            details(write(user, EventType.CUSTOM_REQUIRED_ACTION, null), Result.RIGHT, place);
        } else if (effect instanceof LockoutEffect.Released) {
            Event event = write(user, EventType.CUSTOM_REQUIRED_ACTION, null);
            event.getDetails().put(LockoutEvents.WHAT, LockoutEvents.RELEASED);
            event.getDetails().put(Details.CREDENTIAL_TYPE, Credential.LOGIN.type());
            event.getDetails().put(AttemptDetails.NUMBER, String.valueOf(place.number()));
            event.getDetails().put(AttemptDetails.AT, String.valueOf(place.chargedAt()));
        }
    }

    private Event write(String user, EventType type, String error) {
        Event event = new Event();
        event.setId("event-" + events.size());
        event.setTime(now);
        event.setType(type);
        event.setUserId(user);
        event.setError(error);
        event.setDetails(new HashMap<>());
        events.add(event);
        return event;
    }

    private static void details(Event event, Result result, Charge.Granted place) {
        details(event, result, place.chargedAt());
        event.getDetails().put(AttemptDetails.NUMBER, String.valueOf(place.number()));
    }

    private static void details(Event event, Result result, long at) {
        event.getDetails().put(AttemptDetails.CREDENTIAL, Credential.LOGIN.id());
        event.getDetails().put(AttemptDetails.RESULT, result.id());
        event.getDetails().put(AttemptDetails.AT, String.valueOf(at));
    }
}
