package io.github.dualpassword.lockout;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.LockoutPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** What a changed policy means for credentials that have a past: it counts from the next attempt on. */
class ChangedPolicyTest {

    private final CredentialRow row = new CredentialRow(Policies.TWO_STAGE, 1_800_000_000_000L);

    @Test
    void aLowerLimitSuspendsAtTheNextWrongEntryWhoeverIsBeyondIt() {
        row.enterWrong(4);
        row.setPolicy(Policies.twoStage(2));
        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        row.enterWrong(1);

        assertThat(row.effects())
                .singleElement()
                .isInstanceOfSatisfying(
                        LockoutEffect.Suspended.class,
                        suspended -> assertThat(suspended.failures()).isEqualTo(5));
    }

    @Test
    void aRightEntryAfterALowerLimitStillTakesEverythingBack() {
        row.enterWrong(4);
        row.setPolicy(Policies.twoStage(2));
        row.enterRight();

        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        assertThat(row.state().failures()).isZero();
    }

    @Test
    void aHigherLimitGivesWhatIsMissingToIt() {
        row.enterWrong(4);
        row.setPolicy(Policies.twoStage(7));
        row.enterWrong(2);
        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        row.enterWrong(1);

        assertThat(row.settledStanding()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
    }

    @Test
    void aHigherLimitDoesNotEndASuspension() {
        row.enterWrong(5);
        row.setPolicy(Policies.twoStage(7));

        assertThat(row.charge()).isInstanceOf(Charge.Refused.class);
    }

    @Test
    void aHigherLimitDoesNotLiftASuspensionThatWasChargedBefore() {
        row.enterWrong(4);
        Charge.Granted last = row.open();
        row.setPolicy(Policies.twoStage(7));
        row.wrong(last);

        assertThat(row.settledStanding()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
    }

    @Test
    void anotherLengthDoesNotMoveTheEndOfARunningSuspension() {
        row.enterWrong(5);
        long end = row.state().suspendedUntil();
        row.setPolicy(new LockoutPolicy(5, Duration.ofHours(8), 2, true));

        assertThat(row.charge()).isEqualTo(new Charge.Refused(Standing.TEMPORARILY_SUSPENDED, end));
    }

    @Test
    void withFewerTemporarySuspensionsTheNextOneIsPermanent() {
        row.enterWrong(5);
        row.pass(Policies.HALF_AN_HOUR);
        row.setPolicy(Policies.ONE_STAGE);
        row.enterWrong(5);

        assertThat(row.settledStanding()).isEqualTo(Standing.PERMANENTLY_SUSPENDED);
    }

    @Test
    void withMoreTemporarySuspensionsTheNextOneIsTemporary() {
        row.enterWrong(5);
        row.pass(Policies.HALF_AN_HOUR);
        row.enterWrong(5);
        row.pass(Policies.HALF_AN_HOUR);
        row.setPolicy(new LockoutPolicy(5, Policies.HALF_AN_HOUR, 3, true));
        row.enterWrong(5);

        assertThat(row.settledStanding()).isEqualTo(Standing.TEMPORARILY_SUSPENDED);
    }

    @Test
    void moreTemporarySuspensionsDoNotEndAPermanentOne() {
        row.setPolicy(Policies.ONE_STAGE);
        row.enterWrong(5);
        row.setPolicy(Policies.TWO_STAGE);
        row.pass(Policies.HALF_AN_HOUR);

        assertThat(row.charge()).isEqualTo(new Charge.Refused(Standing.PERMANENTLY_SUSPENDED, 0));
    }
}
