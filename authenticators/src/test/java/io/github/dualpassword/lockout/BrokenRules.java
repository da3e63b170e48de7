package io.github.dualpassword.lockout;

import java.util.List;

import io.github.dualpassword.policy.LockoutPolicy;

/** Rules that are wrong in one way each, as they are wrong elsewhere. The proof must find every one of them. */
enum BrokenRules implements ProvenRules {
    /** The row is found first and written later, without a lock: charges are lost. */
    READS_THEN_WRITES {
        @Override
        public Access access() {
            return Access.READ_THEN_WRITE;
        }
    },

    /** The secret is evaluated first, and a failure is counted afterwards. */
    EVALUATES_FIRST {
        @Override
        public Transition<Charge> charge(LockoutState row, LockoutPolicy policy, long now) {
            Transition<Charge> charged = super.charge(row, policy, now);
            return charged.answer() instanceof Charge.Granted
                    ? new Transition<>(row, charged.answer(), List.of())
                    : charged;
        }

        @Override
        public Transition<Settlement> settle(
                LockoutState row, LockoutPolicy policy, Charge.Granted granted, Outcome outcome, long now) {
            Transition<Charge> charged = super.charge(row, policy, now);
            return charged.answer() instanceof Charge.Granted late
                    ? super.settle(charged.state(), policy, late, outcome, now)
                    : new Transition<>(charged.state(), Settlement.COUNTED, List.of());
        }
    },

    /** A right entry sets the counter to zero, whatever was charged after it. */
    FORGIVES_WHAT_CAME_LATER {
        @Override
        public Transition<Settlement> settle(
                LockoutState row, LockoutPolicy policy, Charge.Granted granted, Outcome outcome, long now) {
            Transition<Settlement> settled = super.settle(row, policy, granted, outcome, now);
            return outcome == Outcome.SUCCESS && underWay(row, granted)
                    ? new Transition<>(
                            settled.state().withCountedFrom(settled.state().lastCharged()),
                            settled.answer(),
                            settled.effects())
                    : settled;
        }
    },

    /** A right entry takes back itself, and no wrong one before it. */
    FORGIVES_NOTHING {
        @Override
        public Transition<Settlement> settle(
                LockoutState row, LockoutPolicy policy, Charge.Granted granted, Outcome outcome, long now) {
            return super.settle(
                    row, policy, granted, outcome == Outcome.SUCCESS ? Outcome.NOT_EVALUATED : outcome, now);
        }
    },

    /** What was not evaluated lifts the suspension that it was part of, although enough others have failed. */
    GIVES_BACK_TOO_MUCH {
        @Override
        public Transition<Settlement> settle(
                LockoutState row, LockoutPolicy policy, Charge.Granted granted, Outcome outcome, long now) {
            Transition<Settlement> settled = super.settle(row, policy, granted, outcome, now);
            return outcome == Outcome.NOT_EVALUATED && underWay(row, granted)
                    ? new Transition<>(settled.state().withoutSuspension(), settled.answer(), settled.effects())
                    : settled;
        }
    },

    /** What was not evaluated stays charged. */
    GIVES_BACK_NOTHING {
        @Override
        public Transition<Settlement> settle(
                LockoutState row, LockoutPolicy policy, Charge.Granted granted, Outcome outcome, long now) {
            return super.settle(
                    row, policy, granted, outcome == Outcome.NOT_EVALUATED ? Outcome.FAILURE : outcome, now);
        }
    },

    /** Nobody settles what a crash has left: it stays undecided, and a suspension that is undecided does not end. */
    WAITS_FOR_EVER {
        @Override
        public Transition<Charge> charge(LockoutState row, LockoutPolicy policy, long now) {
            return super.charge(fresh(row, now), policy, now);
        }

        @Override
        public Transition<Settlement> settleLost(LockoutState row, long now) {
            return new Transition<>(row, Settlement.COUNTED, List.of());
        }
    },

    /** What a crash has left is given back, as if nothing could have been evaluated: crashes are guesses for nothing. */
    FORGIVES_CRASHES {
        @Override
        public Transition<Charge> charge(LockoutState row, LockoutPolicy policy, long now) {
            return super.charge(settleLost(row, now).state(), policy, now);
        }

        @Override
        public Transition<Settlement> settleLost(LockoutState row, long now) {
            LockoutState state = row;
            for (PendingAttempt attempt : row.pending()) {
                if (now - attempt.chargedAt() >= LockoutRules.OUTCOME_DEADLINE.toMillis()) {
                    state = state.withoutSuspension().withGivenBack(attempt.number());
                }
            }
            return new Transition<>(state, Settlement.COUNTED, List.of());
        }
    },

    /** Others' attempts are taken for lost while they are still being evaluated. */
    LOSES_TOO_EARLY {
        @Override
        public Transition<Settlement> settleLost(LockoutState row, long now) {
            return super.settleLost(row, now + LockoutRules.OUTCOME_DEADLINE.toMillis() / 2);
        }
    },

    /** A release makes the credential usable, and leaves what is under way where it was. */
    RELEASES_THE_STANDING_ONLY {
        @Override
        public Transition<Standing> release(LockoutState row, long now) {
            Transition<Standing> released = super.release(row, now);
            LockoutState usable = new LockoutState(
                    row.epoch(),
                    row.lastCharged(),
                    row.countedFrom(),
                    0,
                    Standing.USABLE,
                    0,
                    row.pending(),
                    row.givenBack());
            return new Transition<>(usable, released.answer(), released.effects());
        }
    },

    /** Who waits for the end of each suspension is never suspended for good. */
    FORGETS_SUSPENSIONS_AT_THEIR_END {
        @Override
        public Transition<Charge> charge(LockoutState row, LockoutPolicy policy, long now) {
            Transition<Charge> charged = super.charge(row, policy, now);
            boolean ended = charged.effects().stream().anyMatch(LockoutEffect.SuspensionEnded.class::isInstance);
            return ended ? super.charge(row.forgetting(row.suspensions()), policy, now) : charged;
        }
    };

    private static boolean underWay(LockoutState row, Charge.Granted granted) {
        return granted.epoch() == row.epoch()
                && row.pending().stream().anyMatch(attempt -> attempt.number() == granted.number());
    }

    private static LockoutState fresh(LockoutState row, long now) {
        return ShiftedRows.moved(row, 0, number -> number, chargedAt -> now, until -> until);
    }
}
