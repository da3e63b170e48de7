package io.github.dualpassword.audit;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which part of the history can be asked for. */
class OperationQueryTest {

    @Test
    void nobodyAsksForTheHistoryOfEveryContract() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperationQuery(Optional.empty(), Optional.empty(), 0, 1, OperationFilter.ANY));
    }

    @Test
    void aContractOrAPersonSuffices() {
        assertThat(new OperationQuery(Optional.of("ours"), Optional.empty(), 0, 1, OperationFilter.ANY).personId())
                .isEmpty();
        assertThat(new OperationQuery(Optional.empty(), Optional.of("anna"), 0, 1, OperationFilter.ANY).contractId())
                .isEmpty();
    }
}
