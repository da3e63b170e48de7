package io.github.dualpassword.portal.administration;

import java.util.Optional;

import io.github.dualpassword.portal.procedure.Procedure;
import io.github.dualpassword.portal.procedure.ProcedureOutcome;

/**
 * What the top page says once about the procedure that has ended.
 *
 * @param procedure that was asked for; empty when the answer belonged to no request
 */
record ProcedureResult(Optional<Procedure> procedure, ProcedureOutcome outcome) {

    /** The part of the message keys that stands for this result. */
    public String text() {
        return procedure
                .filter(asked -> outcome.tellsOfProcedure())
                .map(asked -> outcome + "." + asked)
                .orElseGet(outcome::name);
    }

    /** Whether it ended as the user wanted it; whom to turn to stands with all others. */
    public boolean isAsWanted() {
        return outcome == ProcedureOutcome.SUCCESS || outcome == ProcedureOutcome.CANCELLED;
    }

    /** How the notice looks: good, plain, or bad. */
    public String tone() {
        return switch (outcome) {
            case SUCCESS -> "good";
            case CANCELLED, UNKNOWN_STATUS, UNKNOWN_REQUEST -> "";
            default -> "bad";
        };
    }
}
