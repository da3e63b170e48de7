package io.github.dualpassword.transaction;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a failure says of the database, however deep it lies. */
class SqlFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08003", "08006", "08S01", "57P01", "57P02", "57P03"})
    void aConnectionThatWasGone(String state) {
        assertThat(SqlFailure.isOfDeadConnection(failure(state))).isTrue();
        assertThat(SqlFailure.isRollback(failure(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "HYT00"})
    void aTransactionThatWasUndone(String state) {
        assertThat(SqlFailure.isRollback(failure(state))).isTrue();
        assertThat(SqlFailure.isOfDeadConnection(failure(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23000"})
    void aKeyThatIsTaken(String state) {
        assertThat(SqlFailure.isOfTakenKey(failure(state))).isTrue();
        assertThat(SqlFailure.isOfTakenKey(failure("40001"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "70100", "HYT00"})
    void aRowThatSomebodyElseHasLocked(String state) {
        assertThat(SqlFailure.isOfLockedRow(failure(state))).isTrue();
        assertThat(SqlFailure.isOfLockedRow(failure("57P01"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "57014", "22021"})
    void anythingElseIsNeither(String state) {
        assertThat(SqlFailure.isOfDeadConnection(failure(state))).isFalse();
        assertThat(SqlFailure.isRollback(failure(state))).isFalse();
    }

    @Test
    void whatIsNotOfTheDatabaseIsNeither() {
        assertThat(SqlFailure.isOfDeadConnection(new IllegalStateException("08003")))
                .isFalse();
        assertThat(SqlFailure.isRollback(new SQLException("without a state"))).isFalse();
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException("outer", new RuntimeException("inner", new SQLException("reason", state)));
    }
}
