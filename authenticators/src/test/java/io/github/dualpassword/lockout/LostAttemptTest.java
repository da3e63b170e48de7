package io.github.dualpassword.lockout;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an attempt whose outcome does not arrive, or arrives after the deadline. */
class LostAttemptTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final CredentialRow row = new CredentialRow(Policies.TWO_STAGE, 1_800_000_000_000L);

    @Test
    void anOutcomeOneMillisecondBeforeTheDeadlineCounts() {
        Charge.Granted attempt = row.open();
        row.pass(DEADLINE.minusMillis(1));

        assertThat(row.right(attempt)).isEqualTo(Settlement.COUNTED);
        assertThat(row.state().failures()).isZero();
        assertThat(row.effects()).isEmpty();
    }

    @Test
    void anOutcomeAtTheDeadlineIsTooLateAndTheAttemptAFailure() {
        Charge.Granted attempt = row.open();
        row.pass(DEADLINE);

        assertThat(row.right(attempt)).isEqualTo(Settlement.TOO_LATE);
        assertThat(row.state().failures()).isEqualTo(1);
        assertThat(row.effects()).containsExactly(new LockoutEffect.AttemptLost(attempt.number(), attempt.chargedAt()));
    }

    @Test
    void anAttemptOfWhichNobodyHeardIsLostOnce() {
        Charge.Granted attempt = row.open();
        row.pass(DEADLINE);
        row.settleLost();
        row.settleLost();
        row.pass(DEADLINE);
        row.enterWrong(1);

        assertThat(row.effects()).containsExactly(new LockoutEffect.AttemptLost(attempt.number(), attempt.chargedAt()));
    }

    @Test
    void aLateOutcomeOfALostAttemptTellsNothingMore() {
        Charge.Granted attempt = row.open();
        row.pass(DEADLINE);
        row.settleLost();
        LockoutState lost = row.state();

        assertThat(row.wrong(attempt)).isEqualTo(Settlement.TOO_LATE);
        assertThat(row.state()).isEqualTo(lost);
        assertThat(row.effects()).hasSize(1);
    }

    @Test
    void anOutcomeThatIsReportedOnceMoreIsTooLateWhileOthersAreUnderWay() {
        Charge.Granted attempt = row.open();
        row.open();
        row.wrong(attempt);
        LockoutState settled = row.state();

        assertThat(row.right(attempt)).isEqualTo(Settlement.TOO_LATE);
        assertThat(row.state()).isEqualTo(settled);
    }

    @Test
    void aLostAttemptOnTheLastSlotIsToldBeforeTheSuspensionItLedTo() {
        row.enterWrong(4);
        Charge.Granted lost = row.open();
        long charged = row.now();
        row.pass(DEADLINE);
        row.settleLost();

        assertThat(row.effects())
                .containsExactly(
                        new LockoutEffect.AttemptLost(lost.number(), lost.chargedAt()),
                        new LockoutEffect.Suspended(
                                Standing.TEMPORARILY_SUSPENDED, charged + Policies.HALF_AN_HOUR.toMillis(), 5, 1));
        assertThat(row.settledStanding()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
    }

    @Test
    void theNextAttemptSettlesALostOneAsTheTimerWould() {
        row.enterWrong(4);
        Charge.Granted lost = row.open();
        row.pass(DEADLINE);

        assertThat(row.charge()).isInstanceOf(Charge.Refused.class);
        assertThat(row.effects()).hasSize(2).startsWith(new LockoutEffect.AttemptLost(lost.number(), lost.chargedAt()));
    }

    @Test
    void longAfterACrashTheNextAttemptTellsTheSuspensionAndItsEnd() {
        row.enterWrong(4);
        row.open();
        row.pass(Duration.ofDays(1));
        row.open();

        assertThat(row.effects())
                .extracting(LockoutEffect::getClass)
                .containsExactly(
                        LockoutEffect.AttemptLost.class,
                        LockoutEffect.Suspended.class,
                        LockoutEffect.SuspensionEnded.class);
    }

    @Test
    void aRightEntryTakesBackALostAttemptBeforeIt() {
        row.open();
        row.pass(DEADLINE);
        row.enterRight();

        assertThat(row.state().failures()).isZero();
    }

    @Test
    void oneLostAttemptDoesNotDecideASuspensionThatAnotherCanStillLift() {
        CredentialRow two = new CredentialRow(Policies.twoStage(2), row.now());
        two.open();
        two.pass(Duration.ofSeconds(10));
        Charge.Granted inTime = two.open();
        two.pass(Duration.ofSeconds(20));
        two.settleLost();
        assertThat(two.effects()).hasSize(1).first().isInstanceOf(LockoutEffect.AttemptLost.class);
        two.right(inTime);

        assertThat(two.settledStanding()).isEqualTo(Standing.USABLE);
        assertThat(two.state().failures()).isZero();
    }

    @Test
    void aLateRightOutcomeIsTooLateEvenAfterTheSuspensionItLedToIsOver() {
        CredentialRow strict = new CredentialRow(Policies.twoStage(1), row.now());
        Charge.Granted lost = strict.open();
        strict.pass(Policies.HALF_AN_HOUR);
        strict.open();

        assertThat(strict.right(lost)).isEqualTo(Settlement.TOO_LATE);
    }

    @Test
    void aLateRightOutcomeIsTooLateEvenAfterARelease() {
        Charge.Granted lost = row.open();
        row.pass(DEADLINE);
        row.release();

        assertThat(row.right(lost)).isEqualTo(Settlement.TOO_LATE);
    }

    @Test
    void aLateRightOutcomeIsTooLateEvenAfterALaterSuccess() {
        Charge.Granted lost = row.open();
        row.pass(DEADLINE);
        row.enterRight();

        assertThat(row.right(lost)).isEqualTo(Settlement.TOO_LATE);
    }
}
