package io.github.dualpassword.useradministration;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.policy.DocumentedMatrix;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.useradministration.ServiceState.Stop;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether an operation still goes on when it comes to one of its targets. */
class OperatorNowTest {

    private static final PermissionMatrix MATRIX = DocumentedMatrix.DEFAULT.matrix();
    private static final Contract OURS = new Contract("ours", "Ours", Map.of());
    private static final Contract THEIRS = new Contract("theirs", "Theirs", Map.of());
    private static final Party COLLEAGUE = party("colleague", UserType.GENERAL, OURS);

    @Test
    void anOperatorWhoIsStillEntitledGoesOn() {
        assertThat(deny(working(party("master", UserType.MASTER, OURS)), COLLEAGUE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STOPPED, NOT_STOPPED", "NOT_STOPPED, STOPPED", "STOPPED, STOPPED"})
    void anOperatorWhoIsStoppedMeanwhileDoesNot(Stop serviceStop, Stop bankStop) {
        Party master = party("master", UserType.MASTER, OURS);

        assertThat(deny(new OperatorNow(master, serviceStop, bankStop), COLLEAGUE))
                .contains("operator_stopped");
    }

    @Test
    void aStopIsTheReasonWhateverElseHasChanged() {
        Party elsewhere = party("master", UserType.GENERAL, THEIRS);

        assertThat(deny(new OperatorNow(elsewhere, Stop.STOPPED, Stop.NOT_STOPPED), COLLEAGUE))
                .contains("operator_stopped");
    }

    @Test
    void anOperatorWhoHasChangedTheContractMeanwhileActsInNeither() {
        OperatorNow moved = working(party("master", UserType.MASTER, THEIRS));

        assertThat(deny(moved, COLLEAGUE)).contains("operator_not_entitled");
        assertThat(deny(moved, party("other", UserType.GENERAL, THEIRS))).contains("operator_not_entitled");
    }

    @Test
    void anOperatorWhoHasLeftTheContractMeanwhileIsNotEntitled() {
        assertThat(deny(working(new Party("master", Optional.of(UserType.MASTER), Optional.empty())), COLLEAGUE))
                .contains("operator_not_entitled");
    }

    @Test
    void anOperatorWhoHadNoContractIsNotEntitledByOneThatCameMeanwhile() {
        OperatorNow master = working(party("master", UserType.MASTER, OURS));

        assertThat(master.deny(Optional.empty(), MATRIX, Operation.RELEASE_PASSWORD, COLLEAGUE))
                .contains("operator_not_entitled");
    }

    @Test
    void aContractWithANewNameIsTheSame() {
        Contract renamed = new Contract("ours", "Ours and Sons", Map.of());

        assertThat(deny(working(party("master", UserType.MASTER, renamed)), COLLEAGUE))
                .isEmpty();
    }

    @Test
    void anOperatorWhoHasLostTheRoleMeanwhileIsNotPermitted() {
        assertThat(deny(working(party("master", UserType.GENERAL, OURS)), COLLEAGUE))
                .contains("not_permitted");
    }

    @Test
    void theOperationItselfMustBePermitted() {
        OperatorNow administrator = working(party("administrator", UserType.ADMINISTRATOR, OURS));
        Party master = party("master", UserType.MASTER, OURS);

        assertThat(administrator.deny(Optional.of("ours"), MATRIX, Operation.RELEASE_PASSWORD, master))
                .isEmpty();
        assertThat(administrator.deny(Optional.of("ours"), MATRIX, Operation.CHANGE_PASSWORDS, master))
                .contains("not_permitted");
    }

    @Test
    void theHistoryNamesAColleague() {
        assertThat(OperatorNow.mayName(party("master", UserType.MASTER, OURS), COLLEAGUE))
                .isTrue();
    }

    @Test
    void theHistoryNamesNobodyOfAnotherContract() {
        assertThat(OperatorNow.mayName(
                        party("master", UserType.MASTER, OURS), party("other", UserType.GENERAL, THEIRS)))
                .isFalse();
    }

    @Test
    void theHistoryNamesNobodyByAnIdThatSomebodyMadeUp() {
        Party madeUp = new Party("made-up", Optional.empty(), Optional.empty());

        assertThat(OperatorNow.mayName(party("master", UserType.MASTER, OURS), madeUp))
                .isFalse();
    }

    @Test
    void twoWithoutAContractHaveNoneInCommon() {
        Party operator = new Party("operator", Optional.of(UserType.MASTER), Optional.empty());
        Party target = new Party("target", Optional.of(UserType.GENERAL), Optional.empty());

        assertThat(OperatorNow.mayName(operator, target)).isFalse();
    }

    private static Optional<String> deny(OperatorNow operator, Party target) {
        return operator.deny(Optional.of("ours"), MATRIX, Operation.RELEASE_PASSWORD, target);
    }

    private static OperatorNow working(Party party) {
        return new OperatorNow(party, Stop.NOT_STOPPED, Stop.NOT_STOPPED);
    }

    private static Party party(String id, UserType type, Contract contract) {
        return new Party(id, Optional.of(type), Optional.of(contract));
    }
}
