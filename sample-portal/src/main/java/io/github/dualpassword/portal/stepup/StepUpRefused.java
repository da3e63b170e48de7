package io.github.dualpassword.portal.stepup;

import java.io.Serial;

/** The transaction is not confirmed. Checked, so that nobody forgets the case. */
public final class StepUpRefused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final StepUpRefusal reason;

    public StepUpRefused(StepUpRefusal reason) {
        super(reason.name());
        this.reason = reason;
    }

    StepUpRefused(StepUpRefusal reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public StepUpRefusal reason() {
        return reason;
    }
}
