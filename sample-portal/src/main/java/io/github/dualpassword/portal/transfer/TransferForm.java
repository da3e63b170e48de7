package io.github.dualpassword.portal.transfer;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.validation.Errors;

/**
 * What was typed, as it was typed. Amounts may be written with commas and in full-width digits, as Japanese input
 * methods produce them.
 */
public record TransferForm(String payee, String amount, String purpose) {

    static final long HIGHEST_AMOUNT = 10_000_000;
    static final int LONGEST_PURPOSE = 40;

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}");
    /** Control characters, line breaks, and the marks with which text can be made to read backwards. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** Parameters that are missing altogether count as empty fields. */
    public TransferForm {
        payee = payee == null ? "" : payee;
        amount = amount == null ? "" : amount;
        purpose = purpose == null ? "" : purpose;
    }

    static TransferForm of(Transfer transfer) {
        return new TransferForm(transfer.payee().name(), Long.toString(transfer.amount()), transfer.purpose());
    }

    /** The transfer, or empty when something is wrong, which the errors then say. */
    Optional<Transfer> transfer(Errors errors) {
        Optional<Payee> chosen = chosenPayee();
        if (chosen.isEmpty()) {
            errors.rejectValue("payee", "transfer.payee.missing");
        }
        checkAmount(errors);
        checkPurpose(errors);
        return errors.hasErrors()
                ? Optional.empty()
                : chosen.map(to -> Transfer.of(to, Long.parseLong(digits()), plainPurpose()));
    }

    private Optional<Payee> chosenPayee() {
        for (Payee known : Payee.values()) {
            if (known.name().equals(payee)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private void checkAmount(Errors errors) {
        if (digits().isEmpty()) {
            errors.rejectValue("amount", "transfer.amount.missing");
        } else if (!AMOUNT.matcher(digits()).matches()) {
            errors.rejectValue("amount", "transfer.amount.no-number");
        } else if (Long.parseLong(digits()) < 1 || Long.parseLong(digits()) > HIGHEST_AMOUNT) {
            errors.rejectValue("amount", "transfer.amount.out-of-range", new Object[] {HIGHEST_AMOUNT}, null);
        }
    }

    private void checkPurpose(Errors errors) {
        String text = plainPurpose();
        if (text.isEmpty()) {
            errors.rejectValue("purpose", "transfer.purpose.missing");
        } else if (text.codePointCount(0, text.length()) > LONGEST_PURPOSE) {
            errors.rejectValue("purpose", "transfer.purpose.too-long", new Object[] {LONGEST_PURPOSE}, null);
        } else if (UNPRINTABLE.matcher(text).find()) {
            errors.rejectValue("purpose", "transfer.purpose.unprintable");
        }
    }

    private String digits() {
        return Normalizer.normalize(amount, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
    }

    private String plainPurpose() {
        return purpose.strip();
    }
}
