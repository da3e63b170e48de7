package io.github.dualpassword.useradministration.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.release.StateDecision.NothingToDo;
import io.github.dualpassword.useradministration.release.StateDecision.Refused;
import io.github.dualpassword.useradministration.release.StateDecision.Release;
import io.github.dualpassword.useradministration.release.StateDecision.ServiceStopAfter;
import io.github.dualpassword.useradministration.release.StateDecision.Stop;

import static org.assertj.core.api.Assertions.assertThat;

/** What the history says of a change of state. */
class StateDecisionTest {

    @Test
    void whereThereWasNothingToDoTheStateIsTheSameBeforeAndAfter() {
        assertThat(new NothingToDo().result(States.of("lS")))
                .isEqualTo(new TargetResult(OperationOutcome.NOTHING_TO_DO, Optional.empty(), states("lS", "lS")));
    }

    @Test
    void aRefusalHasAReasonAndTheStateIsTheSameBeforeAndAfter() {
        assertThat(new Refused(TargetRefusal.STOPPED_BY_BANK).result(States.of("B")))
                .isEqualTo(
                        new TargetResult(OperationOutcome.REFUSED, Optional.of("stopped_by_bank"), states("B", "B")));
    }

    @Test
    void aReleaseNamesThePasswordsInTheirOrder() {
        Release release = new Release(List.of(Password.LOGIN, Password.CONFIRMATION), ServiceStopAfter.UNTOUCHED);

        assertThat(release.result(States.of("lCS")))
                .isEqualTo(new TargetResult(
                        OperationOutcome.DONE,
                        Optional.empty(),
                        Map.of(
                                OperationFacts.STATE_BEFORE,
                                States.words("lCS"),
                                OperationFacts.STATE_AFTER,
                                "service_stopped",
                                OperationFacts.CREDENTIALS,
                                "login,confirmation")));
    }

    @Test
    void aSuspensionThatWasNotReleasedStillApplies() {
        Release release = new Release(List.of(Password.CONFIRMATION), ServiceStopAfter.LIFTED);

        assertThat(release.result(States.of("LcSB")).facts())
                .containsEntry(OperationFacts.STATE_AFTER, States.words("LB"));
    }

    @Test
    void aLiftedStopAloneNamesNoPassword() {
        assertThat(new Release(List.of(), ServiceStopAfter.LIFTED).result(States.of("S")))
                .isEqualTo(new TargetResult(OperationOutcome.DONE, Optional.empty(), states("S", "u")));
    }

    @Test
    void aStopAddsToWhatAppliesAlready() {
        assertThat(new Stop().result(States.of("Lc")))
                .isEqualTo(new TargetResult(OperationOutcome.DONE, Optional.empty(), states("Lc", "LcS")));
    }

    private static Map<String, String> states(String before, String after) {
        return Map.of(
                OperationFacts.STATE_BEFORE, States.words(before), OperationFacts.STATE_AFTER, States.words(after));
    }
}
