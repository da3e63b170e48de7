package io.github.dualpassword.otp.registration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.otp.RegistrationEntry;
import io.github.dualpassword.page.FormViolation;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be no serial number and no code is told without looking anything up. */
class RegistrationFormTest {

    private static final String SERIAL = "12345678";
    private static final String CODE = "123456";

    @ParameterizedTest
    @CsvSource({
        "12345678, 123456, ''",
        "123456789012, 12345678, 123456",
        "１２３４５６７８, １２３４５６, １２３４５６７",
        "1234 5678, 123 456, ''",
    })
    void whatCanBeRightIsLeftToTheEvaluation(String serial, String code, String next) {
        assertThat(violations(serial, code, next)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "1234567890123", "12345678a", "-12345678"})
    void aSerialNumberHasEightToTwelveDigits(String serial) {
        assertThat(violations(serial, CODE, ""))
                .containsExactly(new FormViolation(RegisterToken.SERIAL, "dualPasswordTokenSerialImpossible"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "123456789", "12345a"})
    void aCodeHasSixToEightDigits(String code) {
        assertThat(violations(SERIAL, code, ""))
                .containsExactly(new FormViolation(RegisterToken.CODE, "dualPasswordOtpImpossible"));
        assertThat(violations(SERIAL, CODE, code))
                .containsExactly(new FormViolation(RegisterToken.NEXT_CODE, "dualPasswordOtpImpossible"));
    }

    @Test
    void whatIsMissingIsSaidToBeMissing() {
        assertThat(violations(" ", "　", ""))
                .containsExactly(
                        new FormViolation(RegisterToken.SERIAL, "dualPasswordFieldEmpty"),
                        new FormViolation(RegisterToken.CODE, "dualPasswordFieldEmpty"));
    }

    private static Iterable<FormViolation> violations(String serial, String code, String next) {
        return RegistrationForm.violations(serial, RegistrationEntry.read(serial, code, next));
    }
}
