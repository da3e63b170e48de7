package io.github.dualpassword.lockout;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are shown of a credential: what is settled, and nothing that an outstanding outcome can still change. */
class ShownSuspensionTest {

    private static final long NINE_O_CLOCK = 1_800_000_000_000L;
    private static final long HALF_PAST_NINE = NINE_O_CLOCK + Policies.HALF_AN_HOUR.toMillis();

    private final CredentialRow row = new CredentialRow(Policies.TWO_STAGE, NINE_O_CLOCK);

    @Test
    void wrongEntriesAreCounted() {
        row.enterWrong(3);

        assertThat(shown()).isEqualTo(new Suspension(Standing.USABLE, 0, 3, 0));
    }

    @Test
    void anEntryThatIsUnderWayIsNotCounted() {
        row.enterWrong(2);
        row.open();

        assertThat(shown()).isEqualTo(new Suspension(Standing.USABLE, 0, 2, 0));
    }

    @Test
    void anEntryThatIsLostIsCounted() {
        row.open();
        row.pass(LockoutRules.OUTCOME_DEADLINE);

        assertThat(shown()).isEqualTo(new Suspension(Standing.USABLE, 0, 1, 0));
    }

    @Test
    void aTemporarySuspensionIsShownWithItsEnd() {
        row.enterWrong(5);

        assertThat(shown()).isEqualTo(new Suspension(Standing.TEMPORARILY_SUSPENDED, HALF_PAST_NINE, 5, 1));
    }

    @Test
    void afterItsEndOnlyTheNumberOfSuspensionsIsLeft() {
        row.enterWrong(5);
        row.moveTo(HALF_PAST_NINE);

        assertThat(shown()).isEqualTo(new Suspension(Standing.USABLE, 0, 0, 1));
    }

    @Test
    void aPermanentSuspensionHasNoEnd() {
        suspendTwice();
        row.enterWrong(5);

        assertThat(shown()).isEqualTo(new Suspension(Standing.PERMANENTLY_SUSPENDED, 0, 5, 2));
    }

    @Test
    void aSuspensionThatAnOutcomeCanStillLiftIsNotShown() {
        row.enterWrong(4);
        row.open();

        assertThat(shown()).isEqualTo(new Suspension(Standing.USABLE, 0, 4, 0));
    }

    @Test
    void aPermanentSuspensionThatAnOutcomeCanStillLiftTakesNoTemporaryOneAway() {
        suspendTwice();
        row.enterWrong(4);
        row.open();

        assertThat(shown()).isEqualTo(new Suspension(Standing.USABLE, 0, 4, 2));
    }

    @Test
    void theOldestEntryUnderWayIsTheOneThatWasChargedFirst() {
        row.open();
        row.pass(Duration.ofSeconds(1));
        row.open();

        assertThat(row.state().oldestPending()).isEqualTo(NINE_O_CLOCK);
    }

    @Test
    void whereNoEntryIsUnderWayThereIsNoOldestOne() {
        assertThat(row.state().oldestPending()).isEqualTo(Long.MAX_VALUE);
    }

    private void suspendTwice() {
        for (int i = 0; i < 2; i++) {
            row.enterWrong(5);
            row.pass(Policies.HALF_AN_HOUR);
        }
    }

    private Suspension shown() {
        return Suspension.of(row.state(), row.now());
    }
}
