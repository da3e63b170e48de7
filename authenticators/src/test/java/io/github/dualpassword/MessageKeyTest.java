package io.github.dualpassword;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageKeyTest {

    @ParameterizedTest
    @CsvSource({
        "login, dualPasswordTest.login",
        "NOTHING_TO_DO, dualPasswordTest.nothing-to-do",
        "my_reason, dualPasswordTest.my-reason",
        "maxLength, dualPasswordTest.max-length",
        "change-passwords, dualPasswordTest.change-passwords"
    })
    void anIdIsWrittenInKebabCaseWhateverItsOwnCase(String id, String key) {
        assertThat(MessageKey.of("Test", id)).isEqualTo(key);
    }
}
