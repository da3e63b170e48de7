package io.github.dualpassword.contract;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.policy.DocumentedMatrix;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.policy.UserType;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether somebody may do something to somebody: from the two and the matrix alone. */
class PermissionsTest {

    private static final PermissionMatrix MATRIX = DocumentedMatrix.DEFAULT.matrix();
    private static final Optional<Contract> OURS = Optional.of(new Contract("ours", "Ours", Map.of()));
    private static final Optional<Contract> THEIRS = Optional.of(new Contract("theirs", "Theirs", Map.of()));

    private static final Party MASTER = new Party("master", Optional.of(UserType.MASTER), OURS);
    private static final Party COLLEAGUE = new Party("colleague", Optional.of(UserType.GENERAL), OURS);

    @Test
    void aMasterReleasesAColleague() {
        assertThat(deny(MASTER, COLLEAGUE)).isEmpty();
    }

    @Test
    void nobodyElsewhereWhateverTheRole() {
        assertThat(deny(MASTER, new Party("other", Optional.of(UserType.GENERAL), THEIRS)))
                .contains(Denial.NOT_IN_CONTRACT);
    }

    @Test
    void nobodyWhoBelongsToSeveralContractsOrToNone() {
        assertThat(deny(MASTER, new Party("other", Optional.of(UserType.GENERAL), Optional.empty())))
                .contains(Denial.NOT_IN_CONTRACT);
    }

    @Test
    void noOperatorWhoBelongsToSeveralContractsOrToNone() {
        Party operator = new Party("master", Optional.of(UserType.MASTER), Optional.empty());

        assertThat(deny(operator, COLLEAGUE)).contains(Denial.OPERATOR_NOT_ENTITLED);
        // Two without a contract have none in common.
        assertThat(deny(operator, new Party("other", Optional.of(UserType.GENERAL), Optional.empty())))
                .contains(Denial.OPERATOR_NOT_ENTITLED);
        assertThat(Permissions.denyAll(MATRIX, operator, Operation.RELEASE_PASSWORD))
                .contains(Denial.OPERATOR_NOT_ENTITLED);
    }

    @Test
    void noOperatorWithoutAType() {
        assertThat(deny(new Party("somebody", Optional.empty(), OURS), COLLEAGUE))
                .contains(Denial.OPERATOR_NOT_ENTITLED);
    }

    @Test
    void noTargetWithoutAType() {
        assertThat(deny(MASTER, new Party("somebody", Optional.empty(), OURS))).contains(Denial.NOT_PERMITTED);
    }

    @Test
    void nobodyWhoAdministersKeycloak() {
        Party administrator = new Party("staff", Optional.of(UserType.GENERAL), OURS, AdminRights.HELD);

        assertThat(deny(MASTER, administrator)).contains(Denial.KEYCLOAK_ADMINISTRATOR);
    }

    @Test
    void nobodyLearnsOfAnotherContractWhoAdministersKeycloak() {
        Party administrator = new Party("staff", Optional.of(UserType.GENERAL), THEIRS, AdminRights.HELD);

        assertThat(deny(MASTER, administrator)).contains(Denial.NOT_IN_CONTRACT);
    }

    @Test
    void noKeycloakAdministratorOnOneselfWhateverTheMatrixSays() {
        Party administrator = new Party("master", Optional.of(UserType.MASTER), OURS, AdminRights.HELD);

        assertThat(Permissions.deny(
                        DocumentedMatrix.DOCUMENT_002.matrix(),
                        administrator,
                        Operation.PRE_LOGIN_UNLOCK,
                        administrator))
                .contains(Denial.KEYCLOAK_ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(
            value = UserType.class,
            names = {"MASTER", "ADMINISTRATOR"})
    void neverOneself(UserType type) {
        Party oneself = new Party("oneself", Optional.of(type), OURS);

        assertThat(deny(oneself, oneself)).contains(Denial.ONESELF);
    }

    @Test
    void aGeneralUserNothing() {
        assertThat(deny(COLLEAGUE, MASTER)).contains(Denial.NOT_PERMITTED);
        assertThat(deny(COLLEAGUE, COLLEAGUE)).contains(Denial.ONESELF);
        assertThat(Permissions.denyAll(MATRIX, COLLEAGUE, Operation.RELEASE_PASSWORD))
                .contains(Denial.NOT_PERMITTED);
    }

    @Test
    void anAdministratorReleasesAMasterAndDoesNotResetOne() {
        Party administrator = new Party("administrator", Optional.of(UserType.ADMINISTRATOR), OURS);

        assertThat(Permissions.deny(MATRIX, administrator, Operation.RELEASE_PASSWORD, MASTER))
                .isEmpty();
        assertThat(Permissions.deny(MATRIX, administrator, Operation.CHANGE_PASSWORDS, MASTER))
                .contains(Denial.NOT_PERMITTED);
    }

    @Test
    void onOneselfWhereTheMatrixSaysSo() {
        PermissionMatrix matrix = DocumentedMatrix.DOCUMENT_002.matrix();

        assertThat(Permissions.deny(matrix, MASTER, Operation.PRE_LOGIN_UNLOCK, MASTER))
                .isEmpty();
        assertThat(Permissions.deny(matrix, MASTER, Operation.PRE_LOGIN_RELEASE_OTP, MASTER))
                .contains(Denial.ONESELF);
    }

    private static Optional<Denial> deny(Party operator, Party target) {
        return Permissions.deny(MATRIX, operator, Operation.RELEASE_PASSWORD, target);
    }
}
