package io.github.dualpassword.certificate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody gets in by password alone because of a word that was written in another way. */
class LoginMethodTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "false", "False", " FALSE "})
    void onlyAClearNoIsNone(String value) {
        assertThat(LoginMethod.of(value)).isEqualTo(LoginMethod.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", " true", "yes", "1", "0", "no", "flase", "true\nfalse"})
    void anythingElseIsAYes(String value) {
        assertThat(LoginMethod.of(value)).isEqualTo(LoginMethod.CERTIFICATE);
    }
}
