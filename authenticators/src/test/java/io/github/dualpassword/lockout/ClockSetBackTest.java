package io.github.dualpassword.lockout;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.LockoutPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Clocks of cluster nodes differ a little, and are set back: that can only make it stricter. */
class ClockSetBackTest {

    private static final Duration A_LITTLE = Duration.ofSeconds(5);

    private final CredentialRow row = new CredentialRow(Policies.TWO_STAGE, 1_800_000_000_000L);

    @Test
    void anOutcomeFromBeforeItsChargeCounts() {
        Charge.Granted attempt = row.open();
        row.pass(A_LITTLE.negated());

        assertThat(row.right(attempt)).isEqualTo(Settlement.COUNTED);
        assertThat(row.state().failures()).isZero();
    }

    @Test
    void failuresCountOnAcrossIt() {
        row.enterWrong(3);
        row.pass(A_LITTLE.negated());
        row.enterWrong(2);

        assertThat(row.settledStanding()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
    }

    @Test
    void aSuspensionThatHasNotEndedKeepsItsEnd() {
        row.enterWrong(5);
        long end = row.state().suspendedUntil();
        row.pass(A_LITTLE.negated());

        assertThat(row.charge()).isEqualTo(new Charge.Refused(Standing.TEMPORARILY_SUSPENDED, end));
    }

    @Test
    void aSuspensionWhoseEndWasNoticedDoesNotComeBack() {
        row.enterWrong(5);
        row.pass(Policies.HALF_AN_HOUR);
        row.enterWrong(1);
        row.pass(A_LITTLE.negated());

        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        assertThat(row.charge()).isInstanceOf(Charge.Granted.class);
        assertThat(row.effects()).hasSize(2);
    }

    @Test
    void anAttemptThatWasLostStaysLost() {
        Charge.Granted attempt = row.open();
        row.pass(Duration.ofSeconds(30));
        row.settleLost();
        row.pass(A_LITTLE.negated());

        assertThat(row.right(attempt)).isEqualTo(Settlement.TOO_LATE);
        assertThat(row.effects()).hasSize(1);
    }

    @Test
    void aSuspensionDoesNotEndWhileAnOutcomeCanStillLiftIt() {
        LockoutPolicy shortest = new LockoutPolicy(2, LockoutPolicy.SHORTEST_SUSPENSION, 2, true);
        CredentialRow ahead = new CredentialRow(shortest, row.now());
        ahead.open();
        ahead.pass(Duration.ofSeconds(-50));
        ahead.enterWrong(1);
        ahead.moveTo(ahead.state().suspendedUntil());
        assertThat(ahead.charge()).isInstanceOf(Charge.Undecided.class);
        assertThat(ahead.effects()).isEmpty();
        ahead.pass(Duration.ofSeconds(20));
        ahead.open();

        assertThat(ahead.effects())
                .extracting(LockoutEffect::getClass)
                .containsExactly(
                        LockoutEffect.AttemptLost.class,
                        LockoutEffect.Suspended.class,
                        LockoutEffect.SuspensionEnded.class);
    }
}
