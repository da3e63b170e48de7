package io.github.dualpassword.setup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.Maker;
import io.github.dualpassword.setup.StockAuthenticator.Secret;
import io.github.dualpassword.stepup.RequestedAcrConditionFactory;

/** No reachable flow evaluates a secret outside the suspension engine, and what it is to run can run. */
final class FlowRules {

    /** What makes a step for the confirmation password: its condition and its form. */
    private static final List<String> CONFIRMATION =
            List.of(RequestedAcrConditionFactory.ID, "dual-password-confirmation-form");

    private FlowRules() {}

    static Stream<Finding> findings(List<ReachableFlow> flows) {
        return flows.stream()
                .flatMap(flow -> Stream.of(waysRound(flow), missing(flow), confirmationDisabled(flow), unknown(flow)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> waysRound(ReachableFlow flow) {
        Set<String> evaluating = authenticators(flow, FlowRules::evaluatesSecret);
        return evaluating.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        flow.way().evaluatesSecret(),
                        flow.alias(),
                        "Flow '%s' (%s) evaluates secrets without counting them, by %s"
                                .formatted(flow.alias(), Words.list(flow.through()), Words.list(evaluating))));
    }

    private static Stream<Finding> missing(ReachableFlow flow) {
        return flow.missing().isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FlowFindings.AUTHENTICATOR_MISSING,
                        flow.alias(),
                        "Flow '%s' (%s) names authenticators that the server does not have, %s"
                                .formatted(flow.alias(), Words.list(flow.through()), Words.list(flow.missing()))));
    }

    private static Stream<Finding> confirmationDisabled(ReachableFlow flow) {
        return CONFIRMATION.stream().anyMatch(flow::hasDisabled)
                ? Stream.of(Finding.of(
                        LevelFindings.CONFIRMATION_DISABLED,
                        flow.alias(),
                        "Flow '%s' (%s) has a step for the confirmation password that is disabled"
                                .formatted(flow.alias(), Words.list(flow.through()))))
                : Stream.empty();
    }

    private static Stream<Finding> unknown(ReachableFlow flow) {
        Set<String> unknown = authenticators(flow, FlowRules::isUnknown);
        return unknown.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FlowFindings.AUTHENTICATOR_UNKNOWN,
                        flow.alias(),
                        "Flow '%s' has authenticators that cannot be judged, %s"
                                .formatted(flow.alias(), Words.list(unknown))));
    }

    private static Set<String> authenticators(ReachableFlow flow, Predicate<Execution> which) {
        Set<String> ids = new TreeSet<>();
        flow.executions().stream().filter(which).map(Execution::authenticator).forEach(ids::add);
        return ids;
    }

    private static boolean evaluatesSecret(Execution execution) {
        return execution.maker() == Maker.KEYCLOAK
                && StockAuthenticator.byId(execution.authenticator())
                        .filter(stock -> stock.secret() != Secret.NONE)
                        .isPresent();
    }

    private static boolean isUnknown(Execution execution) {
        return switch (execution.maker()) {
            case DUAL_PASSWORD -> false;
            case KEYCLOAK -> StockAuthenticator.byId(execution.authenticator()).isEmpty();
            case SOMEBODY_ELSE -> true;
        };
    }
}
