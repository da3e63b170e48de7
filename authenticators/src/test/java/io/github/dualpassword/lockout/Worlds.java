package io.github.dualpassword.lockout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.dualpassword.policy.LockoutPolicy;

/**
 * Whatever can happen next in a world, and what must hold of it.
 *
 * <p>There are as many nodes as one likes: each step reads a clock of its own, which is right or ahead of the true time by up
 * to {@code skew}. So a clock may also go back between two steps of one request. Every charge that is granted counts as an
 * evaluation, although its node may crash before it.
 *
 * @param rules what is done to the row
 * @param policy of the realm
 * @param skew by which clocks can differ, in milliseconds
 * @param most requests under way at a time
 */
record Worlds(ProvenRules rules, LockoutPolicy policy, long skew, int most) {

    /** The step of the clock: the deadline is three of them, the shortest suspension six. */
    static final long TICK = 10_000;

    private static final long DEADLINE = LockoutRules.OUTCOME_DEADLINE.toMillis();

    /** What has happened, and the world after it; or what must never happen. */
    record Step(String name, World world, Optional<String> violation) {}

    List<Step> after(World world) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "10 seconds pass", world.later(TICK, policy.suspension().toMillis() + skew), Optional.empty()));
        for (long ahead = 0; ahead <= skew; ahead += TICK) {
            long now = World.NOW + ahead;
            String clock = ahead == 0 ? "" : ", clock " + ahead / 1000 + " s ahead";
            comingAndGoing(world, now, clock, steps);
            for (World.Request request : world.requests()) {
                goingOn(world, request, now, clock, steps);
            }
        }
        for (World.Request request : world.requests()) {
            steps.add(new Step("crash of " + name(request), world.without(request), Optional.empty()));
        }
        return steps;
    }

    private void comingAndGoing(World world, long now, String clock, List<Step> steps) {
        if (world.requests().size() < most && world.row().givenBack().size() < most) {
            if (rules.access() == ProvenRules.Access.LOCKED) {
                steps.add(charge(world, world.row(), now, "charge" + clock));
            } else {
                steps.add(new Step("read", world.with(World.Request.reading(world.row())), Optional.empty()));
            }
        }
        Transition<Settlement> lost = rules.settleLost(world.row(), now);
        if (!lost.state().equals(world.row())) {
            steps.add(new Step("timer" + clock, world.with(lost), Optional.empty()));
        }
        Transition<Standing> release = rules.release(world.row(), now);
        steps.add(new Step("release" + clock, world.with(release).released(), Optional.empty()));
    }

    private void goingOn(World world, World.Request request, long now, String clock, List<Step> steps) {
        request.read()
                .ifPresent(
                        read -> steps.add(charge(world.without(request), read, now, "write of what was read" + clock)));
        request.granted().ifPresent(granted -> {
            for (Outcome outcome : Outcome.values()) {
                steps.add(settle(world, request, granted, outcome, now, outcome + " of " + name(request) + clock));
            }
        });
    }

    private Step charge(World world, LockoutState read, long now, String name) {
        Transition<Charge> transition = rules.charge(read, policy, now);
        boolean ended = transition.effects().stream().anyMatch(LockoutEffect.SuspensionEnded.class::isInstance);
        World before = world.with(transition);
        World open = ended ? before.suspensionEnded() : before;
        if (ended && world.sinceCharge() + skew < policy.suspension().toMillis()) {
            return new Step(name, open, Optional.of("a suspension ends before its time"));
        }
        return transition.answer() instanceof Charge.Granted granted
                ? new Step(name + ": granted", open.charged(granted), tooMany(open))
                : new Step(name + ": refused", open, refusedTooEarly(open));
    }

    private Optional<String> tooMany(World before) {
        if (before.counted() >= policy.maxFailures()) {
            return Optional.of("more are evaluated than allowed before a suspension");
        }
        return before.towardsPermanence() >= policy.maxFailures() * (policy.temporarySuspensions() + 1)
                ? Optional.of("more are evaluated than allowed before the permanent suspension")
                : Optional.empty();
    }

    private Optional<String> refusedTooEarly(World before) {
        return before.counted() < policy.maxFailures()
                ? Optional.of("an entry before the limit is refused")
                : Optional.empty();
    }

    private Step settle(
            World world, World.Request request, Charge.Granted granted, Outcome outcome, long now, String name) {
        Transition<Settlement> transition = rules.settle(world.row(), policy, granted, outcome, now);
        World left = world.with(transition);
        World after = left.without(left.requests().get(world.requests().indexOf(request)));
        if (request.placeTowardsPermanence() == 0 && !transition.state().equals(settledLost(world, now))) {
            return new Step(name, after, Optional.of("an outcome that means nothing any more changes the state"));
        }
        if (World.NOW + skew - granted.chargedAt() < DEADLINE && transition.answer() != Settlement.COUNTED) {
            return new Step(name, after, Optional.of("an outcome in time does not count"));
        }
        if (transition.answer() == Settlement.TOO_LATE || outcome == Outcome.FAILURE) {
            return new Step(name, after, Optional.empty());
        }
        return new Step(
                name, outcome == Outcome.SUCCESS ? after.right(request) : after.givenBack(request), Optional.empty());
    }

    private LockoutState settledLost(World world, long now) {
        return rules.settleLost(world.row(), now).state();
    }

    /** Whether somebody is locked out for ever without a permanent suspension, or even by one that was released. */
    Optional<String> stuck(LockoutState row) {
        long later = World.NOW + DEADLINE + skew + policy.suspension().toMillis() + skew;
        LockoutState settled = rules.settleLost(row, later).state();
        boolean granted = rules.charge(row, policy, later).answer() instanceof Charge.Granted;
        if (!granted && settled.standing() != Standing.PERMANENTLY_SUSPENDED) {
            return Optional.of("when all time limits are over, an entry is still refused");
        }
        LockoutState released = rules.release(row, later).state();
        return rules.charge(released, policy, later).answer() instanceof Charge.Granted
                ? Optional.empty()
                : Optional.of("an entry after a release is refused");
    }

    private static String name(World.Request request) {
        return request.granted()
                .map(granted -> granted.epoch() < 0 ? "an earlier attempt" : "attempt " + granted.number())
                .orElse("a request");
    }
}
