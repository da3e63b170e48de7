package io.github.dualpassword.portal.payee;

/** 科目. Their names are texts of the pages. */
public enum AccountKind {
    ORDINARY("1"),
    CURRENT("2");

    private final String number;

    AccountKind(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }
}
