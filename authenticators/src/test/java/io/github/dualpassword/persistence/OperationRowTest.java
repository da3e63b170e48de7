package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;

import static org.assertj.core.api.Assertions.assertThat;

class OperationRowTest {

    @Test
    void aLineComesBackAsItWasWritten() {
        OperationRecord line = new OperationRecord(
                "id",
                Optional.of("contract"),
                1_800_000_000_000L,
                Optional.of("execution"),
                new Person("operator", "master01", "データ一子"),
                new Person("target", "user01", "データ太郎"),
                "release-password",
                OperationOutcome.REFUSED,
                Optional.of("state_changed"),
                Map.of("state_before", "lC", "state_after", "lC"));

        assertThat(OperationRow.of("realm", line).toRecord()).isEqualTo(line);
    }

    @Test
    void aLineNeedsNoContractNoReasonAndNoFact() {
        OperationRecord line = new OperationRecord(
                "id",
                Optional.empty(),
                1_800_000_000_000L,
                Optional.empty(),
                Person.BANK,
                new Person("target", "user01", ""),
                "bank-passwords-set",
                OperationOutcome.DONE,
                Optional.empty(),
                Map.of());

        assertThat(OperationRow.of("realm", line).toRecord()).isEqualTo(line);
    }
}
