package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.OperationOutcome;

/**
 * What came of the work on one target.
 *
 * @param outcome what became of it; {@link OperationOutcome#FAILED} is for exceptions only
 * @param reason why it was refused, stable; empty otherwise
 * @param facts see {@link io.github.dualpassword.audit.OperationFacts}
 * @param others for whom the same was done by it, such as those who share a token: each is recorded and told as the target is
 */
public record TargetResult(
        OperationOutcome outcome, Optional<String> reason, Map<String, String> facts, List<UserModel> others) {

    public TargetResult {
        others = List.copyOf(others);
    }

    /** One that concerns the target alone. */
    public TargetResult(OperationOutcome outcome, Optional<String> reason, Map<String, String> facts) {
        this(outcome, reason, facts, List.of());
    }

    /** The same for others, too. */
    public TargetResult with(List<UserModel> concerned) {
        return new TargetResult(outcome, reason, facts, concerned);
    }

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
