package io.github.dualpassword.audit;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Ids;
import io.github.dualpassword.otp.approval.ApprovalMoved;
import io.github.dualpassword.otp.approval.ApprovalPretended;
import io.github.dualpassword.otp.approval.ApprovalThrottled;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts what becomes of requests for approvals, per server since its start, after the commit. */
public final class ApprovalMetrics {

    static final String APPROVALS = "dual.password.approvals";
    private static final String THROTTLED = "throttled";
    private static final String NOT_ASKED = "not_asked";

    private ApprovalMetrics() {}

    public static void countAfterCommit(ApprovalMoved moved) {
        countAfterCommit(moved.session(), Ids.underscored(moved.step()));
    }

    public static void countAfterCommit(ApprovalThrottled throttled) {
        countAfterCommit(throttled.session(), THROTTLED);
    }

    public static void countAfterCommit(ApprovalPretended pretended) {
        countAfterCommit(pretended.session(), NOT_ASKED);
    }

    private static void countAfterCommit(KeycloakSession session, String step) {
        String realm = session.getContext().getRealm().getName();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                Counter.builder(APPROVALS)
                        .tag("realm", realm)
                        .tag("step", step)
                        .register(Metrics.globalRegistry)
                        .increment();
            }

            @Override
            protected void rollbackImpl() {}
        });
    }
}
