package io.github.dualpassword.setup;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Client;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** Clients whose confirmations are bound to transactions can push them, and are told at once what is wrong with them. */
final class TransactionRules {

    private TransactionRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        return Stream.concat(publicClients(realm), missingPolicy(realm));
    }

    private static Stream<Finding> publicClients(RealmFacts realm) {
        return realm.clients().stream()
                .filter(client -> client.confirmations() == Confirmations.BOUND_AND_PUBLIC)
                .map(Client::id)
                .map(id -> Finding.of(
                        TransactionFindings.BOUND_CLIENT_PUBLIC,
                        id,
                        "Client '%s' may confirm nothing without a transaction, and cannot push one because it is public"
                                .formatted(id)));
    }

    private static Stream<Finding> missingPolicy(RealmFacts realm) {
        List<String> bound = realm.clients().stream()
                .filter(client -> client.confirmations() != Confirmations.UNBOUND)
                .map(Client::id)
                .toList();
        return bound.isEmpty() || realm.has(Trait.TRANSACTIONS_CHECKED_WHEN_PUSHED)
                ? Stream.empty()
                : Stream.of(Finding.of(
                        TransactionFindings.TRANSACTION_POLICY_MISSING,
                        "client policies",
                        "No client policy looks at the transactions that %s push".formatted(Words.list(bound))));
    }
}
