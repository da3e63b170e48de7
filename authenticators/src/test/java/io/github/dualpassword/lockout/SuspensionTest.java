package io.github.dualpassword.lockout;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a credential is suspended, for how long, and what that means for attempts. */
class SuspensionTest {

    private static final long NINE_O_CLOCK = 1_800_003_600_000L;
    private static final long HALF_PAST_NINE = NINE_O_CLOCK + Policies.HALF_AN_HOUR.toMillis();

    private final CredentialRow row = new CredentialRow(Policies.TWO_STAGE, NINE_O_CLOCK);

    @Test
    void aNewCredentialIsUsable() {
        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        assertThat(row.state().failures()).isZero();
    }

    @Test
    void oneWrongEntryLessThanTheLimitLeavesItUsable() {
        row.enterWrong(4);

        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        assertThat(row.state().failures()).isEqualTo(4);
        assertThat(row.effects()).isEmpty();
    }

    @Test
    void theWrongEntryThatReachesTheLimitSuspendsTemporarily() {
        row.enterWrong(5);

        assertThat(row.settledStanding()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
        assertThat(row.effects())
                .containsExactly(new LockoutEffect.Suspended(Standing.TEMPORARILY_SUSPENDED, HALF_PAST_NINE, 5, 1));
    }

    @Test
    void theSuspensionRunsFromTheChargeOfTheLastAttemptAndNotFromItsOutcome() {
        row.enterWrong(4);
        Charge.Granted last = row.open();
        row.pass(Duration.ofSeconds(20));
        row.wrong(last);

        assertThat(row.state().suspendedUntil()).isEqualTo(HALF_PAST_NINE);
    }

    @Test
    void anAttemptDuringASuspensionIsRefusedAndCountsNothing() {
        row.enterWrong(5);
        LockoutState suspended = row.state();
        row.pass(Duration.ofMinutes(10));

        assertThat(row.charge()).isEqualTo(new Charge.Refused(Standing.TEMPORARILY_SUSPENDED, HALF_PAST_NINE));
        assertThat(row.state()).isEqualTo(suspended);
        assertThat(row.effects()).hasSize(1);
    }

    @Test
    void oneMillisecondBeforeItsEndTheSuspensionStillHolds() {
        row.enterWrong(5);
        row.moveTo(HALF_PAST_NINE - 1);

        assertThat(row.settledStanding()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
        assertThat(row.charge()).isInstanceOf(Charge.Refused.class);
    }

    @Test
    void atTheVeryMillisecondOfItsEndTheSuspensionIsOver() {
        row.enterWrong(5);
        row.moveTo(HALF_PAST_NINE);

        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        assertThat(row.charge()).isInstanceOf(Charge.Granted.class);
    }

    @Test
    void theEndOfASuspensionIsToldOnceAtTheNextAttempt() {
        row.enterWrong(5);
        row.moveTo(HALF_PAST_NINE + 1);
        row.settleLost();
        assertThat(row.effects()).hasSize(1);
        row.enterWrong(2);

        assertThat(row.effects()).hasSize(2).endsWith(new LockoutEffect.SuspensionEnded(HALF_PAST_NINE));
    }

    @Test
    void afterASuspensionTheFailuresStartAgainAndTheSuspensionsDoNot() {
        row.enterWrong(5);
        row.moveTo(HALF_PAST_NINE);
        row.enterWrong(4);

        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        assertThat(row.state().failures()).isEqualTo(4);
        assertThat(row.state().suspensions()).isEqualTo(1);
    }

    @Test
    void theThirdSuspensionIsPermanent() {
        row.enterWrong(5);
        row.pass(Policies.HALF_AN_HOUR);
        row.enterWrong(5);
        row.pass(Policies.HALF_AN_HOUR);
        row.enterWrong(5);

        assertThat(row.settledStanding()).isEqualTo(Standing.PERMANENTLY_SUSPENDED);
        assertThat(row.effects())
                .last()
                .isEqualTo(new LockoutEffect.Suspended(Standing.PERMANENTLY_SUSPENDED, 0, 5, 2));
    }

    @Test
    void aPermanentSuspensionDoesNotEndByItself() {
        CredentialRow oneStage = new CredentialRow(Policies.ONE_STAGE, NINE_O_CLOCK);
        oneStage.enterWrong(5);
        oneStage.pass(Duration.ofDays(10_000));

        assertThat(oneStage.charge()).isEqualTo(new Charge.Refused(Standing.PERMANENTLY_SUSPENDED, 0));
        assertThat(oneStage.settledStanding()).isEqualTo(Standing.PERMANENTLY_SUSPENDED);
    }

    @Test
    void theOneStagePolicySuspendsForGoodTheFirstTime() {
        CredentialRow oneStage = new CredentialRow(Policies.ONE_STAGE, NINE_O_CLOCK);
        oneStage.enterWrong(5);

        assertThat(oneStage.effects())
                .containsExactly(new LockoutEffect.Suspended(Standing.PERMANENTLY_SUSPENDED, 0, 5, 0));
    }

    @Test
    void aLimitOfOneSuspendsAtTheFirstWrongEntry() {
        CredentialRow strict = new CredentialRow(Policies.twoStage(1), NINE_O_CLOCK);
        strict.enterWrong(1);

        assertThat(strict.settledStanding()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
    }
}
