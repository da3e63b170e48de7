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
public record TargetResult(OperationOutcome outcome, Optional<String> reason, Map<String, String> facts) {

    public static TargetResult done(Map<String, String> facts) {
        return new TargetResult(OperationOutcome.DONE, Optional.empty(), facts);
    }

    public static TargetResult nothingToDo(Map<String, String> facts) {
        return new TargetResult(OperationOutcome.NOTHING_TO_DO, Optional.empty(), facts);
    }

    public static TargetResult refused(TargetRefusal reason, Map<String, String> facts) {
        return new TargetResult(OperationOutcome.REFUSED, Optional.of(reason.id()), facts);
    }
}
