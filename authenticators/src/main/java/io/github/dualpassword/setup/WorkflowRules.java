package io.github.dualpassword.setup;

import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.setup.RealmFacts.Maker;
import io.github.dualpassword.setup.RealmFacts.WorkflowStep;

/** No enabled workflow does to users by itself what this product lets nobody do. */
final class WorkflowRules {

    private WorkflowRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        RealmPolicy policy = RealmPolicy.of(realm.attributes());
        return realm.workflowSteps().stream().flatMap(step -> finding(policy, step).stream());
    }

    private static Optional<Finding> finding(RealmPolicy policy, WorkflowStep step) {
        Optional<StockStep> stock = Optional.of(step)
                .filter(candidate -> candidate.maker() == Maker.KEYCLOAK)
                .flatMap(candidate -> StockStep.byId(candidate.step()));
        if (stock.isEmpty()) {
            return step.maker() == Maker.DUAL_PASSWORD
                    ? Optional.empty()
                    : Optional.of(Finding.of(
                            GrantFindings.WORKFLOW_UNKNOWN,
                            step.workflow(),
                            "Workflow '%s' has the step '%s', which cannot be judged"
                                    .formatted(step.workflow(), step.step())));
        }
        return stock.filter(known -> known.goesRound(policy, step.config()))
                .map(known -> Finding.of(
                        GrantFindings.WORKFLOW_GOES_ROUND,
                        step.workflow(),
                        "Workflow '%s' has the step '%s' %s, which %s"
                                .formatted(step.workflow(), step.step(), known.when(), known.reason())));
    }
}
