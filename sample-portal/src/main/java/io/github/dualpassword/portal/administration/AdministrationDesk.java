package io.github.dualpassword.portal.administration;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

import io.github.dualpassword.portal.procedure.ProcedureRequest;

/**
 * At most one procedure that the user of this session was sent to. Every change is one step under a lock, because a browser
 * may send two requests at once.
 *
 * <p>All methods are public because the session's proxy must be sure to catch each call: one that it did not catch would
 * work on the proxy's own fields, which all users share.
 */
@Component
@SessionScope
class AdministrationDesk {

    private ProcedureRequest open;

    /** Notes the procedure that is about to be opened. An earlier one can no longer be answered. */
    public synchronized void open(ProcedureRequest request) {
        open = request;
    }

    /** Takes the open procedure away, so that there is one answer to it and no more. */
    public synchronized Optional<ProcedureRequest> takeOpen() {
        Optional<ProcedureRequest> taken = Optional.ofNullable(open);
        open = null;
        return taken;
    }
}
