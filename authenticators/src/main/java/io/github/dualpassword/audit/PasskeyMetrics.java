package io.github.dualpassword.audit;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.passkey.PasskeyChanged;
import io.github.dualpassword.passkey.PasskeyJudged;
import io.github.dualpassword.passkey.PasskeysRevoked;
import io.github.dualpassword.policy.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts what comes of signatures of passkeys, and what becomes of the keys, per server since its start. */
public final class PasskeyMetrics {

    static final String SIGNATURES = "dual.password.passkey.signatures";
    static final String PASSKEYS = "dual.password.passkeys";

    private PasskeyMetrics() {}

    public static void count(PasskeyJudged judged) {
        increment(
                SIGNATURES, realm(judged.session()), "outcome", judged.verdict().id(), 1);
    }

    public static void countAfterCommit(PasskeyChanged changed) {
        countAfterCommit(changed.session(), changed.change().id(), 1);
    }

    /** By bank staff. */
    public static void countAfterCommit(PasskeysRevoked revoked) {
        countAfterCommit(revoked.session(), "revoked_by_bank", revoked.keys().size());
    }

    /** By an operator of the contract. */
    public static void countAfterCommit(OperationRecorded recorded) {
        OperationRecord line = recorded.operation();
        if (line.operation().equals(Operation.REVOKE_PASSKEYS.id()) && line.outcome() == OperationOutcome.DONE) {
            int keys = line.facts().getOrDefault(OperationFacts.PASSKEYS, "").split(",").length;
            countAfterCommit(recorded.session(), "revoked_by_operator", keys);
        }
    }

    private static void countAfterCommit(KeycloakSession session, String change, int times) {
        String realm = realm(session);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                increment(PASSKEYS, realm, "change", change, times);
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static String realm(KeycloakSession session) {
        return session.getContext().getRealm().getName();
    }

    private static void increment(String name, String realm, String tag, String value, int times) {
        Counter.builder(name)
                .tag("realm", realm)
                .tag(tag, value)
                .register(Metrics.globalRegistry)
                .increment(times);
    }
}
