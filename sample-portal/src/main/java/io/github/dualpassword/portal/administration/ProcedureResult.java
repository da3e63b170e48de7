package io.github.dualpassword.portal.administration;

import java.util.Optional;

import io.github.dualpassword.portal.procedure.Procedure;
import io.github.dualpassword.portal.procedure.ProcedureOutcome;

/**
 * What the result page shows.
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

    /** How the notice looks: good, plain, or bad. */
    public String tone() {
        return switch (outcome) {
            case SUCCESS -> "good";
            case CANCELLED, UNKNOWN_STATUS, UNKNOWN_REQUEST -> "";
            default -> "bad";
        };
    }
}
