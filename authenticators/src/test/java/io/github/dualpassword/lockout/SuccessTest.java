package io.github.dualpassword.lockout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a right entry takes back, and what it does not. */
class SuccessTest {

    private final CredentialRow row = new CredentialRow(Policies.TWO_STAGE, 1_800_000_000_000L);

    @Test
    void aRightEntryTakesBackTheFailuresBeforeIt() {
        row.enterWrong(4);
        row.enterRight();

        assertThat(row.state().failures()).isZero();
    }

    @Test
    void fourWrongThenRightAHundredTimesTellsNothingButThatTheyAreForgiven() {
        for (int i = 0; i < 100; i++) {
            row.enterWrong(4);
            row.enterRight();
        }

        assertThat(row.effects()).hasSize(100).containsOnly(new LockoutEffect.FailuresForgiven(4, 0));
        assertThat(row.state().failures()).isZero();
    }

    @Test
    void aRightEntryDoesNotTakeBackWhatWasChargedAfterIt() {
        Charge.Granted right = row.open();
        row.enterWrong(3);
        row.right(right);

        assertThat(row.state().failures()).isEqualTo(3);
    }

    @Test
    void theOutcomeOfAnAttemptThatALaterSuccessOvertookChangesNothing() {
        Charge.Granted overtaken = row.open();
        row.enterRight();
        LockoutState before = row.state();

        assertThat(row.wrong(overtaken)).isEqualTo(Settlement.COUNTED);
        assertThat(row.state()).isEqualTo(before);
    }

    @Test
    void aSuccessThatIsReportedOnceMoreCountsAndChangesNothing() {
        Charge.Granted attempt = row.open();
        row.right(attempt);
        LockoutState settled = row.state();

        assertThat(row.right(attempt)).isEqualTo(Settlement.COUNTED);
        assertThat(row.state()).isEqualTo(settled);
    }

    @Test
    void twoRightEntriesAtTheSameTimeBothCountInEitherOrder() {
        Charge.Granted first = row.open();
        Charge.Granted second = row.open();

        assertThat(row.right(second)).isEqualTo(Settlement.COUNTED);
        assertThat(row.right(first)).isEqualTo(Settlement.COUNTED);
        assertThat(row.state().failures()).isZero();
        assertThat(row.state().undecided()).isFalse();
    }

    @Test
    void theChargeThatReachesTheLimitRefusesOthersBeforeItsOutcomeIsKnown() {
        row.enterWrong(4);
        row.open();

        assertThat(row.charge()).isInstanceOf(Charge.Undecided.class);
    }

    @Test
    void aSuspensionThatAnOutcomeCanStillLiftIsNeitherToldNorShown() {
        row.enterWrong(4);
        row.open();
        row.charge();

        assertThat(row.effects()).isEmpty();
        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
    }

    @Test
    void aSuspensionIsToldOnlyWhenTheLastOutstandingOutcomeIsWrong() {
        List<Charge.Granted> open = openAll(5);
        Collections.reverse(open);
        open.subList(0, 4).forEach(row::wrong);
        assertThat(row.effects()).isEmpty();
        row.wrong(open.get(4));

        assertThat(row.effects()).hasSize(1).first().isInstanceOf(LockoutEffect.Suspended.class);
    }

    @Test
    void aRightEntryOnTheLastSlotLiftsTheSuspensionThatNeverCameAbout() {
        row.enterWrong(4);
        row.enterRight();

        assertThat(row.state().standing()).isEqualTo(Standing.USABLE);
        assertThat(row.state().suspendedUntil()).isZero();
        assertThat(row.effects()).containsExactly(new LockoutEffect.FailuresForgiven(4, 0));
    }

    @Test
    void aRightEntryAfterNoWrongOneTellsNothing() {
        row.enterRight();
        row.enterRight();

        assertThat(row.effects()).isEmpty();
    }

    @Test
    void whatIsStillUnderWayIsNotAmongWhatIsForgiven() {
        row.enterWrong(2);
        row.open();
        row.enterRight();

        assertThat(row.effects()).containsExactly(new LockoutEffect.FailuresForgiven(2, 0));
    }

    @Test
    void whatIsForgivenIsToldOnceHoweverManyRightEntriesThereAre() {
        row.enterWrong(3);
        Charge.Granted first = row.open();
        Charge.Granted second = row.open();
        row.right(second);
        row.right(first);
        row.enterRight();

        assertThat(row.effects()).containsExactly(new LockoutEffect.FailuresForgiven(3, 0));
    }

    @Test
    void suspensionsThatAreForgottenAreToldToo() {
        suspendOnce(row);
        row.enterWrong(1);
        row.enterRight();

        assertThat(row.effects()).last().isEqualTo(new LockoutEffect.FailuresForgiven(1, 1));
    }

    @Test
    void suspensionsThatOnlyAReleaseForgetsAreNotToldAtARightEntry() {
        CredentialRow unforgetting = new CredentialRow(Policies.unforgetting(5), row.now());
        suspendOnce(unforgetting);
        unforgetting.enterRight();

        assertThat(unforgetting.effects()).noneMatch(LockoutEffect.FailuresForgiven.class::isInstance);
    }

    @Test
    void aRightEntryAmongFiveAtOnceLeavesThoseAfterItAsFailures() {
        List<Charge.Granted> open = openAll(5);
        row.right(open.get(1));
        row.wrong(open.get(0));
        open.subList(2, 5).forEach(row::wrong);

        assertThat(row.settledStanding()).isEqualTo(Standing.USABLE);
        assertThat(row.state().failures()).isEqualTo(3);
    }

    @Test
    void aRightEntryForgetsTheSuspensionsSoFar() {
        suspendOnce(row);
        row.enterRight();

        assertThat(row.state().suspensions()).isZero();
    }

    @Test
    void aRightEntryDoesNotForgetTheSuspensionsWhenThePolicySaysSo() {
        CredentialRow unforgetting = new CredentialRow(Policies.unforgetting(5), row.now());
        suspendOnce(unforgetting);
        unforgetting.enterRight();

        assertThat(unforgetting.state().suspensions()).isEqualTo(1);
    }

    @Test
    void aSuspensionThatNeverCameAboutIsNotCountedEvenWhereSuspensionsAreNotForgotten() {
        CredentialRow unforgetting = new CredentialRow(Policies.unforgetting(5), row.now());
        suspendOnce(unforgetting);
        unforgetting.enterWrong(4);
        unforgetting.enterRight();

        assertThat(unforgetting.state().suspensions()).isEqualTo(1);
    }

    @Test
    void aPermanentSuspensionThatNeverCameAboutTakesNoneOfTheSuspensionsAway() {
        CredentialRow unforgetting = new CredentialRow(Policies.unforgetting(5), row.now());
        suspendOnce(unforgetting);
        suspendOnce(unforgetting);
        unforgetting.enterWrong(4);
        Charge.Granted right = unforgetting.open();
        assertThat(unforgetting.state().standing()).isEqualTo(Standing.PERMANENTLY_SUSPENDED);
        unforgetting.right(right);

        assertThat(unforgetting.state().standing()).isEqualTo(Standing.USABLE);
        assertThat(unforgetting.state().suspensions()).isEqualTo(2);
    }

    private List<Charge.Granted> openAll(int times) {
        List<Charge.Granted> open = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            open.add(row.open());
        }
        return open;
    }

    private static void suspendOnce(CredentialRow row) {
        row.enterWrong(5);
        row.pass(Policies.HALF_AN_HOUR);
    }
}
