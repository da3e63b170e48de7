package io.github.dualpassword.useradministration.release;

import io.github.dualpassword.useradministration.bulk.BulkOperation;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import org.junit.jupiter.params.provider.CsvSource;
import io.github.dualpassword.useradministration.bulk.BulkOperation.FollowUp;
import io.github.dualpassword.useradministration.ServiceState.Item;
import java.util.List;
import java.util.Map;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Meaning;
import io.github.dualpassword.policy.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.useradministration.ServiceState;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 利用者停止・解除 as it is described to the machine for operations on many users. */
class StopReleaseTest {

    private static final BulkOperation OPERATION = StopRelease.OPERATION;

    @Test
    void aReleaseIsOfferedFirst() {
        assertThat(OPERATION.choices()).extracting(Choice::id).containsExactly("usable", "stopped");
    }

    @Test
    void itIsAboutTheWholeStateOfAUser() {
        assertThat(OPERATION.state()).containsExactlyInAnyOrder(Item.values());
        assertThat(OPERATION.items(States.of("LCSB"))).isEqualTo(States.of("LCSB").items());
        assertThat(OPERATION.items(States.of("u"))).containsExactly(Item.USABLE);
    }

    @ParameterizedTest
    @CsvSource({"LC, u", "lS, u", "LSB, B", "u, u", "B, B"})
    void aReleaseByWhoMayLiftStopsEndsBothSuspensionsAndTheStop(String before, String after) {
        assertThat(foreseen(StateAfter.USABLE, before, Set.of(Operation.SERVICE_STOP)))
                .isEqualTo(States.words(after));
    }

    @ParameterizedTest
    @CsvSource({"LC, u", "lS, S", "LSB, SB", "u, u"})
    void aReleaseByAnyoneElseLeavesTheStop(String before, String after) {
        assertThat(foreseen(StateAfter.USABLE, before, Set.of())).isEqualTo(States.words(after));
    }

    @ParameterizedTest
    @CsvSource({"u, S", "Lc, LcS", "S, S", "B, SB"})
    void aStopEndsNothingOfWhatApplies(String before, String after) {
        assertThat(foreseen(StateAfter.STOPPED, before, Set.of(Operation.SERVICE_STOP)))
                .isEqualTo(States.words(after));
    }

    @Test
    void whatIsLeftOfAReleaseIsNamed() {
        assertThat(StateAfter.USABLE.remaining(List.of(Item.SERVICE_STOPPED, Item.STOPPED_BY_BANK)))
                .containsExactly(Item.SERVICE_STOPPED, Item.STOPPED_BY_BANK);
        assertThat(StateAfter.USABLE.remaining(List.of(Item.USABLE))).isEmpty();
        assertThat(StateAfter.STOPPED.remaining(List.of(Item.SERVICE_STOPPED))).isEmpty();
    }

    @Test
    void onlyAStopEndsSessionsAndOnlyAReleaseLeadsToNewPasswords() {
        assertThat(StateAfter.STOPPED.endsSessions()).isTrue();
        assertThat(StateAfter.STOPPED.followUp()).isEmpty();
        assertThat(StateAfter.USABLE.endsSessions()).isFalse();
        assertThat(StateAfter.USABLE.followUp()).map(FollowUp::operation).contains(Operation.CHANGE_PASSWORDS);
    }

    @Test
    void whereWrongEntriesSuspendAtFirstForATimeBothStagesAreExplained() {
        assertThat(meanings(Map.of()))
                .extracting(Meaning::item)
                .containsExactly(
                        "LOGIN_SUSPENDED_TEMPORARILY",
                        "LOGIN_SUSPENDED",
                        "CONFIRMATION_SUSPENDED_TEMPORARILY",
                        "CONFIRMATION_SUSPENDED",
                        "SERVICE_STOPPED",
                        "STOPPED_BY_BANK");
        assertThat(meanings(Map.of()))
                .extracting(Meaning::sentence)
                .contains("dualPasswordReleaseMeaningAfterTemporary")
                .doesNotContain("dualPasswordReleaseMeaningAtOnce");
    }

    @Test
    void whereTheySuspendAtOnceNoTemporarySuspensionIsExplained() {
        List<Meaning> meanings = meanings(Map.of("dual-password.login.temporary-suspensions", "0"));

        assertThat(meanings)
                .contains(new Meaning(
                        "LOGIN_SUSPENDED", "dualPasswordReleaseMeaningAtOnce", "login"))
                .extracting(Meaning::item)
                .doesNotContain("LOGIN_SUSPENDED_TEMPORARILY")
                .contains("CONFIRMATION_SUSPENDED_TEMPORARILY");
    }

    private static String foreseen(Choice choice, String before, Set<Operation> permitted) {
        return ServiceState.words(choice.foreseen(States.of(before).items(), permitted::contains));
    }

    private static List<Meaning> meanings(Map<String, String> attributes) {
        RealmPolicy policy = RealmPolicy.of(attributes);
        return Stream.of(Item.values())
                .flatMap(item -> OPERATION.meanings().apply(policy, item).stream())
                .toList();
    }
}
