package io.github.dualpassword.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The permission matrix as data: what is read can be written, and what is wrong is told in a sentence. */
class MatrixRowsTest {

    private static final PermissionMatrix DEFAULT = RealmPolicy.of(Map.of()).permissions();

    @Test
    void everyOperationHasARow() {
        assertThat(MatrixRows.of(DEFAULT)).hasSize(Operation.values().length);
        assertThat(MatrixRows.of(DEFAULT).get("revoke-token"))
                .isEqualTo(Map.of(
                        "master", List.of("self", "master", "administrator", "general"),
                        "administrator", List.of("self", "administrator", "general")));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void whatIsReadCanBeWritten(Operation operation) {
        Map<String, List<String>> row = MatrixRows.of(DEFAULT).get(operation.id());

        assertThat(MatrixRows.problem(operation.id(), row)).isEmpty();
        assertThat(PermissionRow.parse(operation, MatrixRows.text(operation, row)))
                .contains(DEFAULT.rows().get(operation));
    }

    @Test
    void aRowWithoutOperatorsIsNobodys() {
        assertThat(MatrixRows.problem("service-stop", Map.of())).isEmpty();
        assertThat(PermissionRow.parse(Operation.SERVICE_STOP, MatrixRows.text(Operation.SERVICE_STOP, Map.of())))
                .contains(new PermissionRow(Map.of(), Set.of()));
    }

    @Test
    void aRowIsWrittenInOneFormHoweverItWasGiven() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        given.put("administrator", List.of("general", "self", "general"));
        given.put("master", List.of("general", "master", "self", "self", "general"));

        assertThat(MatrixRows.text(Operation.REVOKE_TOKEN, given))
                .isEqualTo("master: self master general; administrator: self general");
    }

    @Test
    void whatThereIsNotIsRefusedWithWhatThereIs() {
        assertThat(MatrixRows.problem("dance", Map.of()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("'dance'", "service-stop"));
        assertThat(MatrixRows.problem("service-stop", Map.of("general", List.of("master"))))
                .contains(
                        "In 'service-stop' there is no operator type 'general'; it must be one of: master, administrator.");
        assertThat(MatrixRows.problem("service-stop", Map.of("clerk", List.of("master"))))
                .isPresent();
        assertThat(MatrixRows.problem("service-stop", Map.of("master", List.of("clerk"))))
                .contains(
                        "In 'service-stop' there is no target type 'clerk'; it must be one of: master, administrator, general.");
        assertThat(MatrixRows.problem("service-stop", Map.of("master", List.of())))
                .contains(
                        "In 'service-stop' the operator type 'master' needs target types; leave it out where it has none.");
    }

    @Test
    void nullsAreRefusedLikeAnythingElse() {
        List<String> targets = new ArrayList<>(Collections.singletonList(null));

        assertThat(MatrixRows.problem("service-stop", Map.of("master", targets)))
                .isPresent();
        assertThat(MatrixRows.problem("service-stop", Collections.singletonMap("master", null)))
                .isPresent();
    }

    @Test
    void oneselfIsATargetOnlyWhereTheOperationCanBe() {
        Map<String, List<String>> self = Map.of("master", List.of("self"));

        assertThat(MatrixRows.problem("service-stop", self)).isPresent();
        assertThat(MatrixRows.problem("revoke-token", self)).isEmpty();
        assertThat(PermissionRow.parse(Operation.REVOKE_TOKEN, MatrixRows.text(Operation.REVOKE_TOKEN, self)))
                .map(row -> row.allowsOnOneself(UserType.MASTER))
                .isEqualTo(Optional.of(true));
    }
}
