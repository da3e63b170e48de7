package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** More attempts at one credential at the same time than can be kept track of. */
class CrowdTest {

    private static final int MOST = 250;

    private final CredentialRow row = new CredentialRow(Policies.twoStage(1_000), 1_800_000_000_000L);
    private final List<Charge.Granted> open = new ArrayList<>();

    @BeforeEach
    void openAsManyAsCanBe() {
        for (int i = 0; i < MOST; i++) {
            open.add(row.open());
        }
    }

    @Test
    void oneMoreIsTurnedAwayAndCountsNothing() {
        LockoutState full = row.state();

        assertThat(row.charge()).isEqualTo(new Charge.Crowded());
        assertThat(row.state()).isEqualTo(full);
    }

    @Test
    void anOutcomeMakesRoomForOneMore() {
        row.wrong(open.get(100));

        assertThat(row.charge()).isInstanceOf(Charge.Granted.class);
        assertThat(row.charge()).isEqualTo(new Charge.Crowded());
    }

    @Test
    void aSuccessMakesRoomForAllThatItOvertook() {
        row.right(open.get(99));

        for (int i = 0; i < 100; i++) {
            assertThat(row.charge()).isInstanceOf(Charge.Granted.class);
        }
        assertThat(row.charge()).isEqualTo(new Charge.Crowded());
    }

    @Test
    void attemptsThatAreLostMakeRoom() {
        row.pass(Duration.ofSeconds(30));

        assertThat(row.charge()).isInstanceOf(Charge.Granted.class);
        assertThat(row.effects()).hasSize(MOST).hasOnlyElementsOfType(LockoutEffect.AttemptLost.class);
    }

    @Test
    void allThatWereUnderWayCountWhenTheyWereWrong() {
        open.forEach(row::wrong);

        assertThat(row.state().failures()).isEqualTo(MOST);
    }
}
