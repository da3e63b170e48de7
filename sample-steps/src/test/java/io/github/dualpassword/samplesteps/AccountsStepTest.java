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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500 | 1500",
                "１５００ | 1500",
                "1,500 | 1500",
                "１，５００ | 1500",
                "' １，５００　' | 1500",
                "99,999 | 99999",
                "1,000,000 | 1000000",
                "1,50 | 1,50",
                "15,00 | 15,00",
                "'1500,' | '1500,'",
                "',500' | ',500'",
                "1.5 | 1.5",
                "'' | ''"
            })
    void digitsOfAnyWidthAndCommasBetweenThousandsAreRead(String entered, String limit) {
        assertThat(new AccountsStep(null).typed(entered)).isEqualTo(limit);
    }
}
