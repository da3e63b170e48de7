package io.github.dualpassword.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may do what is data: it is written, read, refused when it makes no sense, and the same everywhere. */
class PermissionMatrixTest {

    @ParameterizedTest
    @EnumSource(DocumentedMatrix.class)
    void everyRowIsReadAsItIsWritten(DocumentedMatrix documented) {
        assertThat(documented.matrix().rows())
                .isNotEmpty()
                .allSatisfy((operation, row) -> assertThat(PermissionRow.parse(operation, row.toString()))
                        .contains(row));
    }

    @Test
    void aRealmThatSaysNothingHasTheDefault() {
        assertThat(RealmPolicy.of(Map.of()).permissions()).isEqualTo(DocumentedMatrix.DEFAULT.matrix());
    }

    @Test
    void aRealmChangesOneRowAndLeavesTheOthers() {
        PermissionMatrix matrix = RealmPolicy.of(
                        Map.of("dual-password.permissions.change-passwords", "master: general"))
                .permissions();

        assertThat(matrix.allows(UserType.MASTER, Operation.CHANGE_PASSWORDS, UserType.GENERAL))
                .isTrue();
        assertThat(matrix.allows(UserType.MASTER, Operation.CHANGE_PASSWORDS, UserType.MASTER))
                .isFalse();
        assertThat(matrix.allowsOnAnybody(UserType.ADMINISTRATOR, Operation.CHANGE_PASSWORDS))
                .isFalse();
        assertThat(matrix.rows().get(Operation.RELEASE_PASSWORD))
                .isEqualTo(DocumentedMatrix.DEFAULT.matrix().rows().get(Operation.RELEASE_PASSWORD));
    }

    @Test
    void aWrongRowCountsAsTheDefault() {
        assertThat(RealmPolicy.of(Map.of("dual-password.permissions.change-passwords", "all"))
                        .permissions())
                .isEqualTo(DocumentedMatrix.DEFAULT.matrix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "master",
                "master:",
                "master: ;",
                "general: general",
                "guest: general",
                "master: guest",
                "master: general; master: general",
                "MASTER: general",
                "master: nobody",
                "master: general; nobody",
                "master: general: general",
                "master: self",
                "everybody"
            })
    void whatMakesNoSenseIsNoRow(String text) {
        assertThat(PermissionRow.parse(Operation.CHANGE_PASSWORDS, text)).isEmpty();
    }

    @Test
    void anOperationCanBeNobodys() {
        PermissionRow row =
                PermissionRow.parse(Operation.SERVICE_STOP, " nobody ").orElseThrow();

        assertThat(row).hasToString("nobody");
        assertThat(Arrays.stream(UserType.values())
                        .flatMap(operator ->
                                Arrays.stream(UserType.values()).map(target -> row.allows(operator, target))))
                .containsOnly(false);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void onOneselfOnlyWhatTheDocumentsDoNotForbid(Operation operation) {
        Set<Operation> possible = Set.of(Operation.REVOKE_TOKEN, Operation.PRE_LOGIN_UNLOCK, Operation.PRE_LOGIN_RESET);

        assertThat(PermissionRow.parse(operation, "master: self general").isPresent())
                .isEqualTo(possible.contains(operation));
    }

    @ParameterizedTest
    @EnumSource(DocumentedMatrix.class)
    void noGeneralUserEverLooksAfterAnybody(DocumentedMatrix documented) {
        for (Operation operation : Operation.values()) {
            assertThat(documented.matrix().allowsOnAnybody(UserType.GENERAL, operation))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULT, RELEASE_PASSWORD, ADMINISTRATOR, MASTER, true",
        "DEFAULT, CHANGE_PASSWORDS, ADMINISTRATOR, MASTER, false",
        "DEFAULT, CHANGE_PASSWORDS, ADMINISTRATOR, ADMINISTRATOR, true",
        "DEFAULT, SERVICE_STOP, ADMINISTRATOR, MASTER, false",
        "DEFAULT, RELEASE_OTP, ADMINISTRATOR, MASTER, true",
        "DOCUMENT_000, CHANGE_PASSWORDS, ADMINISTRATOR, MASTER, true",
        "DOCUMENT_000, RELEASE_PASSWORD, ADMINISTRATOR, MASTER, true",
        "DOCUMENT_001, RELEASE_OTP, ADMINISTRATOR, GENERAL, true",
        "DOCUMENT_001, CHANGE_PASSWORDS, ADMINISTRATOR, MASTER, true",
        "DOCUMENT_002, PRE_LOGIN_RESET, ADMINISTRATOR, MASTER, true",
        "DOCUMENT_003, RELEASE_OTP, ADMINISTRATOR, GENERAL, false",
        "DOCUMENT_003, RELEASE_OTP, MASTER, MASTER, false",
        "DOCUMENT_003, REVOKE_TOKEN, ADMINISTRATOR, GENERAL, false",
        "DOCUMENT_003, REVOKE_TOKEN, MASTER, GENERAL, true"
    })
    void whatTheDocumentsSay(
            DocumentedMatrix documented, Operation operation, UserType operator, UserType target, boolean allowed) {
        assertThat(documented.matrix().allows(operator, operation, target)).isEqualTo(allowed);
    }

    @Test
    void beforeLoginOnOneselfInOneDocumentOnly() {
        List<DocumentedMatrix> allowing = Arrays.stream(DocumentedMatrix.values())
                .filter(documented ->
                        documented.matrix().allowsOnOneself(UserType.ADMINISTRATOR, Operation.PRE_LOGIN_UNLOCK))
                .toList();

        assertThat(allowing).containsExactly(DocumentedMatrix.DOCUMENT_002);
    }

    @Test
    void whoMayLookAfterAnybodyAtAllIsToldFromWhoMayNot() {
        PermissionMatrix matrix = DocumentedMatrix.DOCUMENT_003.matrix();

        assertThat(matrix.allowsOnAnybody(UserType.MASTER, Operation.RELEASE_OTP))
                .isTrue();
        assertThat(matrix.allowsOnAnybody(UserType.ADMINISTRATOR, Operation.RELEASE_OTP))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyOperationIsFoundByItsId(Operation operation) {
        assertThat(Operation.byId(operation.id())).contains(operation);
    }

    @Test
    void anOperationOfALaterVersionIsNotKnown() {
        assertThat(Operation.byId("of-a-later-version")).isEmpty();
    }
}
