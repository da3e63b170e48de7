package io.github.dualpassword.useradministration;

import java.util.Map;
import java.util.Optional;

import io.github.dualpassword.audit.OperationOutcome;

/**
 * What came of the work on one target.
 *
 * @param outcome what became of it; {@link OperationOutcome#FAILED} is for exceptions only
 * @param reason why it was refused, stable; empty otherwise
 * @param facts see {@link io.github.dualpassword.audit.OperationFacts}
 */
public record StepResult(OperationOutcome outcome, Optional<String> reason, Map<String, String> facts) {

    public static StepResult done(Map<String, String> facts) {
        return new StepResult(OperationOutcome.DONE, Optional.empty(), facts);
    }

    public static StepResult nothingToDo(Map<String, String> facts) {
        return new StepResult(OperationOutcome.NOTHING_TO_DO, Optional.empty(), facts);
    }

    public static StepResult refused(RefusedTarget reason, Map<String, String> facts) {
        return new StepResult(OperationOutcome.REFUSED, Optional.of(reason.id()), facts);
    }
}
