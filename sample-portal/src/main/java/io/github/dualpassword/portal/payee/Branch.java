package io.github.dualpassword.portal.payee;

/** The branches of the bank that payees have their accounts with. Their names are texts of the pages. */
public enum Branch {
    MAIN("001"),
    SECOND("002"),
    THIRD("003");

    private final String number;

    Branch(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }
}
