package io.github.dualpassword.portal.transfer;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.springframework.validation.Errors;

import io.github.dualpassword.portal.entry.Entered;
import io.github.dualpassword.portal.payee.Payee;

/** What was typed of a transfer, as it was typed. */
public record TransferForm(String payee, String amount, String purpose) {

    static final long HIGHEST_AMOUNT = 10_000_000;
    static final int LONGEST_PURPOSE = 40;

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}");

    /** Parameters that are missing altogether count as empty fields. */
    public TransferForm {
        payee = payee == null ? "" : payee;
        amount = amount == null ? "" : amount;
        purpose = purpose == null ? "" : purpose;
    }

    static TransferForm of(Transfer transfer) {
        return new TransferForm(transfer.payee().id(), Long.toString(transfer.amount()), transfer.purpose());
    }

    /**
     * The transfer, or empty when something is wrong, which the errors then say.
     *
     * @param payees the user's own, by id
     */
    Optional<Transfer> transfer(Errors errors, Function<String, Optional<Payee>> payees) {
        Optional<Payee> chosen = payees.apply(payee);
        if (chosen.isEmpty()) {
            errors.rejectValue("payee", "transfer.payee.missing");
        }
        checkAmount(errors);
        checkPurpose(errors);
        return errors.hasErrors()
                ? Optional.empty()
                : chosen.map(to -> Transfer.of(to, Long.parseLong(digits()), plainPurpose()));
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
        } else if (Entered.length(text) > LONGEST_PURPOSE) {
            errors.rejectValue("purpose", "transfer.purpose.too-long", new Object[] {LONGEST_PURPOSE}, null);
        } else if (Entered.hasUnprintable(text)) {
            errors.rejectValue("purpose", "transfer.purpose.unprintable");
        }
    }

    private String digits() {
        return Entered.digits(amount);
    }

    private String plainPurpose() {
        return Entered.text(purpose);
    }
}
