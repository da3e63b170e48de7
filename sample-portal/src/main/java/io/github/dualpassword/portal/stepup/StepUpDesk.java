package io.github.dualpassword.portal.stepup;

import java.util.Optional;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * What one session is busy with: at most one transaction that waits for its confirmation, and at most one open question to
 * Keycloak about it. Every change is one step under a lock, because a browser may send two requests at once.
 *
 * <p>It is meant to be kept in the session, for each kind of transaction by a class of its own. All methods are public
 * because the session's proxy must be sure to catch each call: one that it did not catch would work on the proxy's own
 * fields, which all users share.
 *
 * @param <T> the kind of transaction
 */
public abstract class StepUpDesk<T extends Confirmable> {

    private T pending;
    private StepUpRequest asked;
    private StepUpRefusal refusal;

    /** Puts a new transaction on the desk. The former one, and any question about it, are gone. */
    public synchronized void enter(T transaction) {
        pending = transaction;
        asked = null;
        refusal = null;
    }

    public synchronized Optional<T> pending() {
        return Optional.ofNullable(pending);
    }

    /** Notes the question that is about to be asked. An earlier one can no longer be answered. */
    public synchronized void ask(StepUpRequest request) {
        asked = request;
        refusal = null;
    }

    /** The open question, which the user has not come back from. */
    public synchronized Optional<StepUpRequest> asked() {
        return Optional.ofNullable(asked);
    }

    /** Takes the open question away, so that there is one answer to it and no more; null when there is none. */
    public synchronized StepUpRequest takeAsked() {
        StepUpRequest taken = asked;
        asked = null;
        return taken;
    }

    /**
     * Takes the transaction that an answer confirms off the desk, for its execution. The question is used up, whatever the
     * answer is. No lock is held while Keycloak is asked.
     *
     * @param signIn the ID token with which the present user signed in
     * @throws StepUpRefused when it confirms nothing, or another transaction than the one that is on the desk by then
     */
    public Confirmed<T> takeConfirmed(StepUp stepUp, StepUpAnswer answer, OidcIdToken signIn) throws StepUpRefused {
        StepUpRequest request = takeAsked();
        OidcIdToken token = stepUp.redeem(request, answer);
        T transaction = pending().orElseThrow(() -> new StepUpRefused(StepUpRefusal.OTHER_TRANSACTION));
        StepUpRules.requireConfirmation(token, request, transaction, signIn);
        if (!take(transaction)) {
            throw new StepUpRefused(StepUpRefusal.OTHER_TRANSACTION);
        }
        return new Confirmed<>(transaction, request.txn(), Proof.of(token));
    }

    /** Keeps why the last answer confirmed nothing, for the page that says so. */
    public synchronized void refuse(StepUpRefusal reason) {
        refusal = reason;
    }

    public synchronized Optional<StepUpRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * Takes the transaction away for its execution.
     *
     * @return whether it was still the pending one; if not, it must not be executed
     */
    public synchronized boolean take(T transaction) {
        if (!transaction.equals(pending)) {
            return false;
        }
        abandon();
        return true;
    }

    public synchronized void abandon() {
        pending = null;
        asked = null;
        refusal = null;
    }
}
