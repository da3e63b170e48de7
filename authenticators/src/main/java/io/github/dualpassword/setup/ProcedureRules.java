package io.github.dualpassword.setup;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Action;

/**
 * The procedures that replace temporary and expired passwords are there, and come before Keycloak's own; so is the one that
 * keeps stopped users out.
 */
final class ProcedureRules {

    static final String FORCED_CHANGE = "forced-password-change";
    static final String EXPIRY = "password-expiry";
    static final String SERVICE_STOPPED = "service-stopped";

    private ProcedureRules() {}

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        if (flows.stream().noneMatch(ReachableFlow::usesDualPassword)) {
            return Stream.empty();
        }
        List<String> actions =
                realm.enabledActions().stream().map(Action::provider).toList();
        return Stream.concat(missing(actions), order(actions));
    }

    private static Stream<Finding> missing(List<String> actions) {
        return Stream.of(FORCED_CHANGE, EXPIRY, SERVICE_STOPPED)
                .filter(action -> !actions.contains(action))
                .map(action -> Finding.of(
                        FindingCode.PROCEDURE_MISSING,
                        action,
                        "Required action '%s' is not registered or not enabled".formatted(action)));
    }

    private static Stream<Finding> order(List<String> actions) {
        int ours = actions.indexOf(FORCED_CHANGE);
        int stock = actions.indexOf(StockAction.UPDATE_PASSWORD.id());
        return stock >= 0 && stock < ours
                ? Stream.of(Finding.of(
                        FindingCode.PROCEDURE_ORDER,
                        FORCED_CHANGE,
                        "Required action '%s' comes after '%s'"
                                .formatted(FORCED_CHANGE, StockAction.UPDATE_PASSWORD.id())))
                : Stream.empty();
    }
}
