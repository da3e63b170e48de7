package io.github.dualpassword.portal.payee;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.springframework.validation.Errors;

import io.github.dualpassword.portal.entry.Entered;

/** What was typed of a new payee, as it was typed. */
public record PayeeForm(String name, String branch, String kind, String number) {

    /** As messages between banks have it (ISO 20022). */
    static final int LONGEST_NAME = 140;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{7}");

    /** Parameters that are missing altogether count as empty fields. */
    public PayeeForm {
        name = name == null ? "" : name;
        branch = branch == null ? "" : branch;
        kind = kind == null ? "" : kind;
        number = number == null ? "" : number;
    }

    static PayeeForm empty() {
        return new PayeeForm("", "", "", "");
    }

    /** What was typed of a payee who is to be registered; a payee to be deleted was not typed. */
    static PayeeForm of(PayeeChange change) {
        if (change.kind() != PayeeChange.Kind.REGISTER) {
            return empty();
        }
        Payee payee = change.payee();
        return new PayeeForm(
                payee.name().orElse(""), payee.branch().name(), payee.kind().name(), payee.number());
    }

    /**
     * The payee, or empty when something is wrong, which the errors then say.
     *
     * @param isRegistered whether an account is registered already
     */
    Optional<Payee> payee(Errors errors, Predicate<String> isRegistered) {
        checkName(errors);
        Optional<Branch> chosenBranch = chosen(Branch.values(), branch);
        if (chosenBranch.isEmpty()) {
            errors.rejectValue("branch", "payees.branch.missing");
        }
        Optional<AccountKind> chosenKind = chosen(AccountKind.values(), kind);
        if (chosenKind.isEmpty()) {
            errors.rejectValue("kind", "payees.kind.missing");
        }
        String digits = Entered.digits(number);
        if (!NUMBER.matcher(digits).matches()) {
            errors.rejectValue("number", "payees.number.wrong");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        Payee payee = Payee.of(Entered.text(name), chosenBranch.orElseThrow(), chosenKind.orElseThrow(), digits);
        if (isRegistered.test(payee.account())) {
            errors.rejectValue("number", "payees.number.registered");
            return Optional.empty();
        }
        return Optional.of(payee);
    }

    private void checkName(Errors errors) {
        String text = Entered.text(name);
        if (text.isEmpty()) {
            errors.rejectValue("name", "payees.name.missing");
        } else if (Entered.length(text) > LONGEST_NAME) {
            errors.rejectValue("name", "payees.name.too-long", new Object[] {LONGEST_NAME}, null);
        } else if (Entered.hasUnprintable(text)) {
            errors.rejectValue("name", "payees.name.unprintable");
        }
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
