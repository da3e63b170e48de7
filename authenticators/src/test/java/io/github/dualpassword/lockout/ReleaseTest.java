package io.github.dualpassword.lockout;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator's release ends, and what it does to attempts under way. */
class ReleaseTest {

    private final CredentialRow row = new CredentialRow(Policies.TWO_STAGE, 1_800_000_000_000L);

    @Test
    void aReleaseEndsATemporarySuspension() {
        row.enterWrong(5);

        assertThat(row.release()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        assertThat(row.effects()).last().isEqualTo(new LockoutEffect.Released(Standing.TEMPORARILY_SUSPENDED));
    }

    @Test
    void aReleaseEndsAPermanentSuspension() {
        row.setPolicy(Policies.ONE_STAGE);
        row.enterWrong(5);

        assertThat(row.release()).isEqualTo(Standing.PERMANENTLY_SUSPENDED);
        assertThat(row.charge()).isInstanceOf(Charge.Granted.class);
    }

    @Test
    void aReleaseSetsAllCountersToZero() {
        row.enterWrong(5);
        row.pass(Policies.HALF_AN_HOUR);
        row.enterWrong(3);
        row.release();

        assertThat(row.state().failures()).isZero();
        assertThat(row.state().suspensions()).isZero();
        assertThat(row.state().suspendedUntil()).isZero();
    }

    @Test
    void aReleaseForgetsTheSuspensionsEvenWhereASuccessDoesNot() {
        row.setPolicy(Policies.unforgetting(5));
        row.enterWrong(5);
        row.release();

        assertThat(row.state().suspensions()).isZero();
    }

    @Test
    void aReleaseAfterTheEndOfASuspensionFindsItUsable() {
        row.enterWrong(5);
        row.pass(Policies.HALF_AN_HOUR);

        assertThat(row.release()).isEqualTo(Standing.USABLE);
    }

    @Test
    void aReleaseOfASuspensionThatIsStillOpenFindsItUsableAndTellsNoSuspension() {
        row.enterWrong(4);
        row.open();

        assertThat(row.release()).isEqualTo(Standing.USABLE);
        assertThat(row.effects()).containsExactly(new LockoutEffect.Released(Standing.USABLE));
    }

    @Test
    void aReleaseFirstSettlesWhatWasLost() {
        row.enterWrong(4);
        row.open();
        row.pass(Duration.ofSeconds(30));

        assertThat(row.release()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
        assertThat(row.effects())
                .extracting(LockoutEffect::getClass)
                .containsExactly(
                        LockoutEffect.AttemptLost.class, LockoutEffect.Suspended.class, LockoutEffect.Released.class);
    }

    @Test
    void aWrongOutcomeFromBeforeTheReleaseCountsNothing() {
        row.enterWrong(4);
        Charge.Granted before = row.open();
        row.release();

        assertThat(row.wrong(before)).isEqualTo(Settlement.COUNTED);
        assertThat(row.state().failures()).isZero();
        assertThat(row.state().standing()).isEqualTo(Standing.USABLE);
    }

    @Test
    void aRightOutcomeFromBeforeTheReleaseTakesNothingBack() {
        Charge.Granted before = row.open();
        row.release();
        row.enterWrong(3);

        assertThat(row.right(before)).isEqualTo(Settlement.COUNTED);
        assertThat(row.state().failures()).isEqualTo(3);
    }

    @Test
    void aRightOutcomeFromBeforeTheReleaseDoesNotLiftASuspensionAfterIt() {
        Charge.Granted before = row.open();
        row.release();
        row.enterWrong(5);
        row.right(before);

        assertThat(row.settledStanding()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
    }

    @Test
    void anAttemptThatAReleaseOvertookIsNeverLost() {
        row.open();
        row.release();
        row.pass(Duration.ofMinutes(1));
        row.settleLost();

        assertThat(row.effects()).containsExactly(new LockoutEffect.Released(Standing.USABLE));
    }

    @Test
    void noAttemptGetsTheNumberOfAnEarlierOne() {
        Charge.Granted before = row.open();
        row.release();
        Charge.Granted after = row.open();

        assertThat(after.epoch()).isGreaterThan(before.epoch());
        assertThat(after.number()).isGreaterThan(before.number());
    }

    @Test
    void anOutcomeFromAnotherEpochMeansNothingEvenWhereItsNumberFits() {
        row.release();
        Charge.Granted now = row.open();
        Charge.Granted sameNumberOfAnEarlierEpoch = new Charge.Granted(now.epoch() - 1, now.number(), now.chargedAt());
        LockoutState before = row.state();

        assertThat(row.right(sameNumberOfAnEarlierEpoch)).isEqualTo(Settlement.COUNTED);
        assertThat(row.state()).isEqualTo(before);
    }
}
