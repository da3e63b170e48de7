package io.github.dualpassword.samplesteps;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A limit comes from a form, in which anything can stand. */
class AccountsStepTest {

    @ParameterizedTest
    @CsvSource({"'', true", "0, true", "99999, true", "100000, false", "-1, false", "１, false", "1.5, false"})
    void aLimitIsAShortNumberOrNothing(String entered, boolean limit) {
        assertThat(AccountsStep.isLimit(entered)).isEqualTo(limit);
    }
}
