package io.github.dualpassword.portal.transfer;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

import io.github.dualpassword.portal.stepup.StepUpRefusal;
import io.github.dualpassword.portal.stepup.StepUpRequest;

/**
 * What one session is busy with: at most one transfer that waits for its confirmation, and at most one open question to
 * Keycloak about it. Every change is one step under a lock, because a browser may send two requests at once.
 *
 * <p>All methods are public because the session's proxy must be sure to catch each call: one that it did not catch would
 * work on the proxy's own fields, which all users share.
 */
@Component
@SessionScope
class TransferDesk {

    private Transfer pending;
    private StepUpRequest asked;
    private StepUpRefusal refusal;

    /** Puts a new transfer on the desk. The former one, and any question about it, are gone. */
    public synchronized void enter(Transfer transfer) {
        pending = transfer;
        asked = null;
        refusal = null;
    }

    public synchronized Optional<Transfer> pending() {
        return Optional.ofNullable(pending);
    }

    /** Notes the question that is about to be asked. An earlier one can no longer be answered. */
    public synchronized void ask(StepUpRequest request) {
        asked = request;
        refusal = null;
    }

    /** Takes the open question away, so that there is one answer to it and no more; null when there is none. */
    public synchronized StepUpRequest takeAsked() {
        StepUpRequest taken = asked;
        asked = null;
        return taken;
    }

    /** Keeps why the last answer confirmed nothing, for the page that says so. */
    public synchronized void refuse(StepUpRefusal reason) {
        refusal = reason;
    }

    public synchronized Optional<StepUpRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * Takes the transfer away for its execution.
     *
     * @return whether it was still the pending one; if not, it must not be executed
     */
    public synchronized boolean take(Transfer transfer) {
        if (!transfer.equals(pending)) {
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
