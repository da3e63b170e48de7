package io.github.dualpassword.portal.transfer;

/** The registered payees (振込先). Names and banks are texts of the pages; the account is what money goes to. */
public enum Payee {
    PARTS("9999-001-1-0012345"),
    TRANSPORT("9999-002-1-0067890"),
    OFFICE("9999-003-2-0054321");

    private final String account;

    Payee(String account) {
        this.account = account;
    }

    /** Bank, branch, kind and number. */
    public String account() {
        return account;
    }
}
