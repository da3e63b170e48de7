package io.github.dualpassword.otp.software;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.utils.EmailValidationUtil;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;

/**
 * What a user has entered to issue a token (L04, L05): pure functions of what was typed.
 *
 * @param address of the phone, in half-width characters
 * @param addressAgain the same, entered once more
 * @param password as typed
 * @param passwordAgain the same, entered once more
 */
record IssueForm(String address, String addressAgain, String password, String passwordAgain) {

    static final String ADDRESS = "mail-address";
    static final String ADDRESS_AGAIN = "mail-address-again";
    static final String PASSWORD = "activation-password";
    static final String PASSWORD_AGAIN = "activation-password-again";

    /** Half-width letters, digits and signs: of an address that mail servers take without quotation marks. */
    private static final String POSSIBLE_ADDRESS = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+";

    /** Begins an encoded word (RFC 2047), which some mail systems decode where they should not: another address comes out of it. */
    private static final String ENCODED_WORD = "=?";

    private static final int MIN_ADDRESS = 4;

    private static final String ADDRESSES_DIFFER = "dualPasswordIssueAddressesDiffer";

    static IssueForm read(FormFields fields) {
        return new IssueForm(
                ForeignText.typed(fields.text(ADDRESS)),
                ForeignText.typed(fields.text(ADDRESS_AGAIN)),
                fields.text(PASSWORD),
                fields.text(PASSWORD_AGAIN));
    }

    /** Nothing where a token can be issued. */
    List<FormViolation> violations() {
        boolean isSamePassword = ActivationPassword.read(password).equals(ActivationPassword.read(passwordAgain));
        return Stream.of(
                        field(ADDRESS, address, addressFault()),
                        again(ADDRESS_AGAIN, addressAgain, address.equals(addressAgain), ADDRESSES_DIFFER),
                        field(PASSWORD, password, passwordFault()),
                        again(PASSWORD_AGAIN, passwordAgain, isSamePassword, PageMessages.NOT_THE_SAME_TWICE))
                .flatMap(violations -> violations)
                .toList();
    }

    /** @throws java.util.NoSuchElementException when there are violations */
    ActivationPassword activationPassword() {
        return ActivationPassword.read(password).orElseThrow();
    }

    private Optional<String> addressFault() {
        boolean possible = address.length() >= MIN_ADDRESS
                && address.length() <= IssuedTokens.MAX_ADDRESS
                && address.matches(POSSIBLE_ADDRESS)
                && !address.contains(ENCODED_WORD)
                && EmailValidationUtil.isValidEmail(address);
        return possible ? Optional.empty() : Optional.of("dualPasswordIssueAddressImpossible");
    }

    private Optional<String> passwordFault() {
        Optional<ActivationPassword> read = ActivationPassword.read(password);
        if (read.isEmpty()) {
            return Optional.of("dualPasswordIssuePasswordImpossible");
        }
        return read.filter(ActivationPassword::isCommon).map(common -> "dualPasswordIssuePasswordCommon");
    }

    private static Stream<FormViolation> field(String name, String typed, Optional<String> fault) {
        return typed.isBlank()
                ? FormViolation.ofEmpty(name, "")
                : fault.map(message -> new FormViolation(name, message)).stream();
    }

    private static Stream<FormViolation> again(String name, String typed, boolean isSame, String message) {
        if (typed.isBlank()) {
            return FormViolation.ofEmpty(name, "");
        }
        return isSame ? Stream.empty() : Stream.of(new FormViolation(name, message));
    }

    @Override
    public String toString() {
        return "IssueForm[***]";
    }
}
