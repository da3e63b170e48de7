package io.github.dualpassword.setup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.Maker;
import io.github.dualpassword.setup.StockAuthenticator.Secret;

/** No reachable flow evaluates a secret outside the suspension engine. */
final class FlowRules {

    private FlowRules() {}

    static Stream<Finding> findings(List<ReachableFlow> flows) {
        return flows.stream().flatMap(flow -> Stream.concat(waysRound(flow), unknown(flow)));
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

    private static Stream<Finding> unknown(ReachableFlow flow) {
        Set<String> unknown = authenticators(flow, FlowRules::isUnknown);
        return unknown.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.AUTHENTICATOR_UNKNOWN,
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
