package io.github.dualpassword.boundtransaction.request;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.boundtransaction.TransactionState;

/**
 * What an application is told of a transaction that it has pushed. Nothing of its details, which the application has itself.
 *
 * @param state pushed, shown, confirmed, used, refused or expired
 * @param since when it came to that state, in UTC
 * @param validUntil when it can no longer be confirmed, nor its code exchanged
 */
record TransactionAnswer(
        String txn,
        @JsonProperty("txn_hash") String detailsHash,
        String state,
        String since,
        @JsonProperty("valid_until") String validUntil) {

    static TransactionAnswer of(BoundTransaction transaction, long now) {
        TransactionState state = transaction.stateAt(now);
        boolean byTheClock = state != transaction.state();
        return new TransactionAnswer(
                transaction.txn(),
                transaction.detailsHash(),
                state.id(),
                text(byTheClock ? transaction.validUntil() : transaction.changedAt()),
                text(transaction.validUntil()));
    }

    private static String text(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
