package io.github.dualpassword.audit;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.otp.TokenRegistered;
import io.github.dualpassword.otp.TokenRevoked;
import io.github.dualpassword.policy.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/**
 * Counters of what becomes of tokens, per server since its start. Each is counted after its transaction has committed: a
 * revocation for each user who loses a token by it.
 */
public final class TokenMetrics {

    static final String REGISTRATIONS = "dual.password.token.registrations";
    static final String REVOCATIONS = "dual.password.token.revocations";

    private static final String REALM = "realm";
    private static final String BY = "by";

    private TokenMetrics() {}

    public static void countAfterCommit(TokenRegistered registered) {
        count(registered.session(), Counter.builder(REGISTRATIONS), 1);
    }

    /** By bank staff. */
    public static void countAfterCommit(TokenRevoked revoked) {
        count(
                revoked.session(),
                Counter.builder(REVOCATIONS).tag(BY, "bank"),
                revoked.userIds().size());
    }

    /** By an operator of the contract. */
    public static void countAfterCommit(OperationRecorded recorded) {
        OperationRecord line = recorded.operation();
        if (line.operation().equals(Operation.REVOKE_TOKEN.id()) && line.outcome() == OperationOutcome.DONE) {
            count(recorded.session(), Counter.builder(REVOCATIONS).tag(BY, "operator"), 1);
        }
    }

    private static void count(KeycloakSession job, Counter.Builder counter, int times) {
        String realm = job.getContext().getRealm().getName();
        job.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                counter.tag(REALM, realm).register(Metrics.globalRegistry).increment(times);
            }

            @Override
            protected void rollbackImpl() {}
        });
    }
}
