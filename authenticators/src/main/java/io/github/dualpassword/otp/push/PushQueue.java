package io.github.dualpassword.otp.push;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

import io.github.dualpassword.otp.approval.ApprovalMoved;
import io.github.dualpassword.otp.approval.ApprovalMoved.Step;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * What waits to be sent, on this server alone. Nobody waits for it: a request of which no phone is told takes as long as any other.
 *
 * <p>Not part of the API: it is a provider because a server has one, whose threads its factory keeps.
 */
public final class PushQueue implements Provider {

    private final Executor senders;
    private final ScheduledExecutorService deadlines;

    PushQueue(Executor senders, ScheduledExecutorService deadlines) {
        this.senders = senders;
        this.deadlines = deadlines;
    }

    /** Tells the phone as soon as the request is committed, and not at all where it is not. */
    public static void sendAfterCommit(ApprovalMoved moved) {
        KeycloakSession session = moved.session();
        boolean isAsked = moved.step() == Step.ASKED || moved.step() == Step.ASKED_REPEATEDLY;
        if (!isAsked || !PushKey.isWanted(CurrentRealm.of(session).policy())) {
            return;
        }
        PushQueue queue = session.getProvider(PushQueue.class);
        PushWork work = new PushWork(
                session.getKeycloakSessionFactory(),
                moved.approval(),
                session.getContext().getRealm().getName());
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                queue.add(work);
            }

            @Override
            protected void rollbackImpl() {
                // Nobody is asked.
            }
        });
    }

    private void add(PushWork work) {
        try {
            senders.execute(() -> work.carryOut(deadlines));
        } catch (RejectedExecutionException full) {
            work.dropAsOneOfMany();
        }
    }

    @Override
    public void close() {}
}
