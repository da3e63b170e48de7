package io.github.dualpassword.audit;

import org.keycloak.models.AbstractKeycloakTransaction;

import io.github.dualpassword.boundtransaction.TransactionMoved;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts what becomes of transactions that applications push, per server since its start, after the commit. */
public final class TransactionMetrics {

    static final String TRANSACTIONS = "dual.password.transactions";

    private TransactionMetrics() {}

    public static void countAfterCommit(TransactionMoved moved) {
        String realm = moved.session().getContext().getRealm().getName();
        moved.session().getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                Counter.builder(TRANSACTIONS)
                        .tag("realm", realm)
                        .tag("state", moved.state().id())
                        .register(Metrics.globalRegistry)
                        .increment();
            }

            @Override
            protected void rollbackImpl() {}
        });
    }
}
