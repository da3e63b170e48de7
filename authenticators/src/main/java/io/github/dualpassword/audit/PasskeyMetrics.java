package io.github.dualpassword.audit;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.passkey.PasskeyChanged;
import io.github.dualpassword.passkey.PasskeyJudged;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts what comes of signatures of passkeys, and what becomes of the keys, per server since its start. */
public final class PasskeyMetrics {

    static final String SIGNATURES = "dual.password.passkey.signatures";
    static final String PASSKEYS = "dual.password.passkeys";

    private PasskeyMetrics() {}

    public static void count(PasskeyJudged judged) {
        increment(
                SIGNATURES, realm(judged.session()), "outcome", judged.verdict().id());
    }

    public static void countAfterCommit(PasskeyChanged changed) {
        String realm = realm(changed.session());
        changed.session().getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                increment(PASSKEYS, realm, "change", changed.change().id());
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static String realm(KeycloakSession session) {
        return session.getContext().getRealm().getName();
    }

    private static void increment(String name, String realm, String tag, String value) {
        Counter.builder(name)
                .tag("realm", realm)
                .tag(tag, value)
                .register(Metrics.globalRegistry)
                .increment();
    }
}
