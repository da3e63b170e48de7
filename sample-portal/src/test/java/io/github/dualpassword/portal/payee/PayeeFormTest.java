package io.github.dualpassword.portal.payee;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

import static org.assertj.core.api.Assertions.assertThat;

class PayeeFormTest {

    @Test
    void aNumberMayBeTypedTheJapaneseWay() {
        PayeeForm form = new PayeeForm(" 株式会社見本商店 ", "SECOND", "CURRENT", "７６５４３２１");

        Payee payee = form.payee(new BeanPropertyBindingResult(form, "form"), account -> false)
                .orElseThrow();

        assertThat(payee.name()).contains("株式会社見本商店");
        assertThat(payee.account()).isEqualTo("9999-002-2-7654321");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|MAIN|ORDINARY|1234567|name|payees.name.missing",
                "a\u202Eb|MAIN|ORDINARY|1234567|name|payees.name.unprintable",
                "Co.|NOWHERE|ORDINARY|1234567|branch|payees.branch.missing",
                "Co.|MAIN|''|1234567|kind|payees.kind.missing",
                "Co.|MAIN|ORDINARY|123456|number|payees.number.wrong",
                "Co.|MAIN|ORDINARY|12345678|number|payees.number.wrong",
                "Co.|MAIN|ORDINARY|123456a|number|payees.number.wrong",
            })
    void whatIsWrongIsSaidAtItsField(
            String name, String branch, String kind, String number, String field, String reason) {
        Errors errors = errors(new PayeeForm(name, branch, kind, number), false);

        assertThat(errors.getFieldErrorCount()).isEqualTo(1);
        assertThat(errors.getFieldError(field).getCode()).isEqualTo(reason);
    }

    /** The names of companies are longer in English than in Japanese. */
    @Test
    void aNameMayHaveAHundredAndFortyCharacters() {
        PayeeForm longest = new PayeeForm("n".repeat(140), "MAIN", "ORDINARY", "1234567");

        assertThat(longest.payee(new BeanPropertyBindingResult(longest, "form"), account -> false))
                .isPresent();
        assertThat(errors(new PayeeForm("n".repeat(141), "MAIN", "ORDINARY", "1234567"), false)
                        .getFieldError("name")
                        .getCode())
                .isEqualTo("payees.name.too-long");
    }

    @Test
    void anAccountIsRegisteredOnce() {
        assertThat(errors(new PayeeForm("Co.", "MAIN", "ORDINARY", "1234567"), true)
                        .getFieldError("number")
                        .getCode())
                .isEqualTo("payees.number.registered");
    }

    @Test
    void missingParametersAreEmptyFields() {
        assertThat(errors(new PayeeForm(null, null, null, null), false).getFieldErrorCount())
                .isEqualTo(4);
    }

    private static Errors errors(PayeeForm form, boolean registered) {
        Errors errors = new BeanPropertyBindingResult(form, "form");
        Optional<Payee> payee = form.payee(errors, account -> registered);
        assertThat(payee).isEmpty();
        return errors;
    }
}
