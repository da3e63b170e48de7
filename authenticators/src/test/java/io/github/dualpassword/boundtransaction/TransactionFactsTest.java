package io.github.dualpassword.boundtransaction;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Events and history name a transaction as far as the bank allows, and tell nothing else of it. */
class TransactionFactsTest {

    private static final BoundTransaction TRANSACTION = new BoundTransaction(
            "id",
            "realm",
            "client",
            "T-1",
            "request",
            "nonce",
            "[{\"payee\":\"somebody\"}]",
            "hash-of-details",
            TransactionState.SHOWN,
            Optional.empty(),
            0,
            1,
            2,
            1);

    @Test
    void theIdentifierAndTheHashAreTold() {
        assertThat(TransactionFacts.of(TRANSACTION, RealmPolicy.of(Map.of())))
                .isEqualTo(Map.of("transaction", "T-1", "transaction_hash", "hash-of-details"));
    }

    @Test
    void nothingIsToldWhereTheBankWantsThat() {
        assertThat(TransactionFacts.of(
                        TRANSACTION, RealmPolicy.of(Map.of("dual-password.transaction.events", "nothing"))))
                .isEmpty();
    }
}
