package io.github.dualpassword.useradministration.release;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.useradministration.Colleague;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.bulk.BulkOperation;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.FollowUp;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Meaning;

import static org.assertj.core.api.Assertions.assertThat;

/** 利用者停止・解除 as it is described to the machine for operations on many users. */
class StopReleaseTest {

    private static final BulkOperation OPERATION = StopRelease.OPERATION;

    @Test
    void aReleaseIsOfferedFirst() {
        assertThat(OPERATION.choices()).extracting(Choice::id).containsExactly("usable", "stopped");
    }

    @ParameterizedTest
    @CsvSource({"usable, USABLE, RELEASE_PASSWORD", "stopped, STOPPED, SERVICE_STOP"})
    void eachIsFoundByItsIdAndNeedsAPermission(String id, StateAfter state, Operation operation) {
        Choice choice = choice(id);

        assertThat(choice.id()).isEqualTo(id);
        assertThat(choice.operation()).isEqualTo(operation);
        assertThat(choice.foreseen().apply(List.of(Item.USABLE), permitted -> true))
                .isEqualTo(state.from(List.of(Item.USABLE), Set.of()));
    }

    @Test
    void anIdThatSomebodyMadeUpIsNone() {
        assertThat(OPERATION.choice("deleted")).isEmpty();
    }

    @Test
    void itIsAboutTheWholeStateOfAUser() {
        assertThat(OPERATION.state()).containsExactlyInAnyOrderElementsOf(Item.ofService());
        assertThat(OPERATION.items(Colleague.in(States.of("LCSB"))))
                .isEqualTo(States.of("LCSB").items());
        assertThat(OPERATION.items(Colleague.in(States.of("u")))).containsExactly(Item.USABLE);
    }

    @ParameterizedTest
    @CsvSource({"LC, u", "lS, u", "LSB, B", "u, u", "B, B"})
    void aReleaseByWhoMayLiftStopsEndsBothSuspensionsAndTheStop(String before, String after) {
        assertThat(foreseen("usable", before, Set.of(Operation.SERVICE_STOP))).isEqualTo(States.words(after));
    }

    @ParameterizedTest
    @CsvSource({"LC, u", "lS, S", "LSB, SB", "u, u"})
    void aReleaseByAnyoneElseLeavesTheStop(String before, String after) {
        assertThat(foreseen("usable", before, Set.of())).isEqualTo(States.words(after));
    }

    @ParameterizedTest
    @CsvSource({"u, S", "Lc, LcS", "S, S", "B, SB"})
    void aStopEndsNothingOfWhatApplies(String before, String after) {
        assertThat(foreseen("stopped", before, Set.of(Operation.SERVICE_STOP))).isEqualTo(States.words(after));
    }

    @Test
    void whatIsLeftOfAReleaseIsNamed() {
        assertThat(List.of(Item.SERVICE_STOPPED, Item.STOPPED_BY_BANK))
                .noneMatch(choice("usable").wanted())
                .allMatch(choice("stopped").wanted());
        assertThat(choice("usable").wanted()).accepts(Item.USABLE);
    }

    @Test
    void onlyAStopEndsSessionsAndOnlyAReleaseLeadsToNewPasswords() {
        assertThat(choice("stopped").endsSessions()).isTrue();
        assertThat(choice("stopped").followUp()).isEmpty();
        assertThat(choice("usable").endsSessions()).isFalse();
        assertThat(choice("usable").followUp()).map(FollowUp::operation).contains(Operation.CHANGE_PASSWORDS);
    }

    @Test
    void whereWrongEntriesSuspendAtFirstForATimeBothStagesAreExplained() {
        assertThat(meanings(Map.of()))
                .extracting(Meaning::item)
                .containsExactly(
                        Item.LOGIN_SUSPENDED_TEMPORARILY,
                        Item.LOGIN_SUSPENDED,
                        Item.CONFIRMATION_SUSPENDED_TEMPORARILY,
                        Item.CONFIRMATION_SUSPENDED,
                        Item.SERVICE_STOPPED,
                        Item.STOPPED_BY_BANK);
        assertThat(meanings(Map.of()))
                .extracting(Meaning::sentence)
                .contains("dualPasswordReleaseMeaningAfterTemporary")
                .doesNotContain("dualPasswordReleaseMeaningAtOnce");
    }

    @Test
    void whereTheySuspendAtOnceNoTemporarySuspensionIsExplained() {
        List<Meaning> meanings = meanings(Map.of("dual-password.login.temporary-suspensions", "0"));

        assertThat(meanings)
                .contains(new Meaning(Item.LOGIN_SUSPENDED, "dualPasswordReleaseMeaningAtOnce", "login"))
                .extracting(Meaning::item)
                .doesNotContain(Item.LOGIN_SUSPENDED_TEMPORARILY)
                .contains(Item.CONFIRMATION_SUSPENDED_TEMPORARILY);
    }

    private static Choice choice(String id) {
        return OPERATION.choice(id).orElseThrow();
    }

    private static String foreseen(String id, String before, Set<Operation> permitted) {
        return ServiceState.words(choice(id).foreseen().apply(States.of(before).items(), permitted::contains));
    }

    private static List<Meaning> meanings(Map<String, String> attributes) {
        RealmPolicy policy = RealmPolicy.of(attributes);
        return Item.ofService().stream()
                .flatMap(item -> OPERATION.meanings().apply(policy, item).stream())
                .toList();
    }
}
