package io.github.dualpassword.boundtransaction;

import java.util.Map;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.TransactionEvents;
import io.github.dualpassword.policy.TransactionSettings;

/** What events and the operation history tell of a transaction, as far as the bank allows; the names are stable. */
public final class TransactionFacts {

    /** The application's identifier. */
    public static final String TXN = "transaction";

    /** Fingerprint of the details that were shown. */
    public static final String HASH = "transaction_hash";

    private TransactionFacts() {}

    public static Map<String, String> of(BoundTransaction transaction, RealmPolicy policy) {
        return policy.get(TransactionSettings.EVENTS) == TransactionEvents.IDENTIFIER_AND_HASH
                ? Map.of(TXN, transaction.txn(), HASH, transaction.detailsHash())
                : Map.of();
    }
}
