package io.github.dualpassword.portal.transfer;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

import io.github.dualpassword.portal.payee.Payee;
import io.github.dualpassword.portal.payee.PayeeBook;

import static org.assertj.core.api.Assertions.assertThat;

class TransferFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "10000000|10000000", "1,250,000|1250000", "１２５０|1250", "１，２５０|1250", " 12 |12"})
    void amountsMayBeTypedTheJapaneseWay(String typed, long amount) {
        assertThat(transfer(new TransferForm("PARTS", typed, "October"))
                        .orElseThrow()
                        .amount())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|transfer.amount.missing",
                "' '|transfer.amount.missing",
                "abc|transfer.amount.no-number",
                "-5|transfer.amount.no-number",
                "1.5|transfer.amount.no-number",
                "1e6|transfer.amount.no-number",
                "99999999999999999999999|transfer.amount.no-number",
                "0|transfer.amount.out-of-range",
                "10000001|transfer.amount.out-of-range",
            })
    void anyOtherAmountIsRefusedWithItsReason(String typed, String reason) {
        assertThat(errors(new TransferForm("PARTS", typed, "October"))
                        .getFieldError("amount")
                        .getCode())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOBODY", "parts", "PARTS\u0000"})
    void onlyRegisteredPayeesCanBeChosen(String payee) {
        assertThat(errors(new TransferForm(payee, "1", "October"))
                        .getFieldError("payee")
                        .getCode())
                .isEqualTo("transfer.payee.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\u202E001 ot", "a\u2066b", "a\uD800b"})
    void aPurposeHasNoCharactersThatHideSomething(String purpose) {
        assertThat(errors(new TransferForm("PARTS", "1", purpose))
                        .getFieldError("purpose")
                        .getCode())
                .isEqualTo("transfer.purpose.unprintable");
    }

    @Test
    void aPurposeIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(transfer(new TransferForm("PARTS", "1", "🏦".repeat(40)))).isPresent();
        assertThat(errors(new TransferForm("PARTS", "1", "あ".repeat(41)))
                        .getFieldError("purpose")
                        .getCode())
                .isEqualTo("transfer.purpose.too-long");
        assertThat(errors(new TransferForm("PARTS", "1", "a".repeat(10_000))).hasErrors())
                .isTrue();
    }

    @Test
    void missingParametersAreEmptyFields() {
        assertThat(errors(new TransferForm(null, null, null)).getFieldErrorCount())
                .isEqualTo(3);
    }

    @Test
    void twoTransfersDifferInTheirCanonicalFormEvenWithTheSameContent() {
        TransferForm form = new TransferForm("PARTS", "1", "October");
        assertThat(transfer(form).orElseThrow().canonicalForm())
                .isNotEqualTo(transfer(form).orElseThrow().canonicalForm());
    }

    @Test
    void neighbouringPartsCannotBeShiftedIntoEachOther() {
        Transfer one = new Transfer("id", payee("PARTS").orElseThrow(), 1, "23");
        Transfer other = new Transfer("id", payee("PARTS").orElseThrow(), 12, "3");
        assertThat(one.canonicalForm()).isNotEqualTo(other.canonicalForm());
    }

    private static Optional<Payee> payee(String id) {
        return new PayeeBook().of("subject", id);
    }

    private static Optional<Transfer> transfer(TransferForm form) {
        return form.transfer(new BeanPropertyBindingResult(form, "form"), TransferFormTest::payee);
    }

    private static Errors errors(TransferForm form) {
        Errors errors = new BeanPropertyBindingResult(form, "form");
        assertThat(form.transfer(errors, TransferFormTest::payee)).isEmpty();
        return errors;
    }
}
