package io.github.dualpassword.boundtransaction;

import java.util.List;

import io.github.dualpassword.boundtransaction.TransactionDetails.Line;

/** A transaction as a page shows it. Templates read it; empty is what the transaction does not have. */
public record TransactionView(TransactionDetails details) {

    public String txn() {
        return details.txn();
    }

    public String payee() {
        return details.payee().orElse("");
    }

    public String account() {
        return details.account().orElse("");
    }

    /** The number, as banks print it. */
    public String amount() {
        return details.amount().map(TransactionAmount::printed).orElse("");
    }

    public String currency() {
        return details.amount().map(TransactionAmount::code).orElse("");
    }

    public boolean isYen() {
        return details.amount().filter(TransactionAmount::isYen).isPresent();
    }

    public List<Line> lines() {
        return details.lines();
    }

    /** What the bank calls a field in this transaction; empty where the usual word holds. */
    public String label(String field) {
        return details.label(field);
    }
}
