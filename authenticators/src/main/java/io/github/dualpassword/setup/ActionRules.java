package io.github.dualpassword.setup;

import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Action;
import io.github.dualpassword.setup.RealmFacts.Maker;

/** No enabled required action issues or deletes credentials on its own. */
final class ActionRules {

    private ActionRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        return realm.enabledActions().stream()
                .filter(action -> action.maker() != Maker.DUAL_PASSWORD)
                .flatMap(action -> finding(action).stream());
    }

    private static Optional<Finding> finding(Action action) {
        Optional<StockAction> stock = Optional.of(action)
                .filter(candidate -> candidate.maker() == Maker.KEYCLOAK)
                .flatMap(candidate -> StockAction.byId(candidate.provider()));
        if (stock.isEmpty()) {
            return Optional.of(Finding.of(
                    FlowFindings.ACTION_UNKNOWN,
                    action.alias(),
                    "Required action '%s' is enabled and cannot be judged".formatted(action.alias())));
        }
        return stock.filter(known -> known.effect() == StockAction.Effect.GOES_ROUND)
                .map(known -> Finding.of(
                        FlowFindings.ACTION_GOES_ROUND,
                        action.alias(),
                        "Required action '%s' is enabled and %s".formatted(action.alias(), known.reason())));
    }
}
