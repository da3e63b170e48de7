package io.github.dualpassword.portal.payee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A registered payee (振込先). The account is what money goes to.
 *
 * @param id random; of those that are there from the beginning, a word
 * @param name as it was typed; empty for those that are there from the beginning, whose names are texts of the pages
 * @param number of the account, seven digits
 */
public record Payee(String id, Optional<String> name, Branch branch, AccountKind kind, String number) {

    private static final String BANK = "9999";

    /** Those that every user has from the beginning. */
    static final List<Payee> SAMPLES = List.of(
            new Payee("PARTS", Optional.empty(), Branch.MAIN, AccountKind.ORDINARY, "0012345"),
            new Payee("TRANSPORT", Optional.empty(), Branch.SECOND, AccountKind.ORDINARY, "0067890"),
            new Payee("OFFICE", Optional.empty(), Branch.THIRD, AccountKind.CURRENT, "0054321"));

    static Payee of(String name, Branch branch, AccountKind kind, String number) {
        return new Payee(UUID.randomUUID().toString(), Optional.of(name), branch, kind, number);
    }

    /** Bank, branch, kind and number. */
    public String account() {
        return String.join("-", BANK, branch.number(), kind.number(), number);
    }
}
