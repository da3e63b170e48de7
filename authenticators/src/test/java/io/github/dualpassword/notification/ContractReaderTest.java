package io.github.dualpassword.notification;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContractReaderTest {

    @ParameterizedTest
    @CsvSource({"TARGET, true", "MASTER, true", "COLLEAGUE, false", "STRANGER, false"})
    void mastersAndWhomItConcernsAreToldWho(ContractReader reader, boolean told) {
        assertThat(reader.isToldWho()).isEqualTo(told);
    }
}
