package io.github.dualpassword.policy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A limit is never none at all. */
class IssueLimitsTest {

    @ParameterizedTest
    @CsvSource({"1,1", "100,100"})
    void theseAreLimits(int perHour, int perDay) {
        assertThat(new IssueLimits(perHour, perDay)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "101,1", "1,0", "1,101"})
    void theseAreNone(int perHour, int perDay) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IssueLimits(perHour, perDay));
    }
}
