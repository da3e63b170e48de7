package io.github.dualpassword.setup;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.policy.CodeAtLogin;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.setup.RealmFacts.Action;

/**
 * The procedures that replace temporary and expired passwords are there, and come before Keycloak's own; so is the one that
 * keeps stopped users out, and, where a login is to need a one-time password, the one that asks for it, before all else.
 */
final class ProcedureRules {

    static final String FORCED_CHANGE = "forced-password-change";
    static final String EXPIRY = "password-expiry";
    static final String SERVICE_STOPPED = "service-stopped";
    static final String CODE_AT_LOGIN = "one-time-password-at-login";

    private ProcedureRules() {}

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        if (flows.stream().noneMatch(ReachableFlow::usesDualPassword)) {
            return Stream.empty();
        }
        List<String> actions =
                realm.enabledActions().stream().map(Action::provider).toList();
        boolean asksForCode = RealmPolicy.of(realm.attributes()).get(TokenSettings.CODE_AT_LOGIN) != CodeAtLogin.NEVER;
        Stream<Finding> code = asksForCode ? codeAtLogin(actions) : Stream.empty();
        return Stream.of(missing(Stream.of(FORCED_CHANGE, EXPIRY, SERVICE_STOPPED), actions), order(actions), code)
                .flatMap(findings -> findings);
    }

    /** What comes before it is reached with the password alone. */
    private static Stream<Finding> codeAtLogin(List<String> actions) {
        String first = actions.stream()
                .filter(action -> !action.equals(SERVICE_STOPPED))
                .findFirst()
                .orElse("");
        return actions.contains(CODE_AT_LOGIN) && !first.equals(CODE_AT_LOGIN)
                ? Stream.of(Finding.of(
                        FlowFindings.PROCEDURE_ORDER,
                        CODE_AT_LOGIN,
                        "Required action '%s' comes after '%s'".formatted(CODE_AT_LOGIN, first)))
                : missing(Stream.of(CODE_AT_LOGIN), actions);
    }

    private static Stream<Finding> missing(Stream<String> needed, List<String> actions) {
        return needed.filter(action -> !actions.contains(action))
                .map(action -> Finding.of(
                        FlowFindings.PROCEDURE_MISSING,
                        action,
                        "Required action '%s' is not registered or not enabled".formatted(action)));
    }

    private static Stream<Finding> order(List<String> actions) {
        int ours = actions.indexOf(FORCED_CHANGE);
        int stock = actions.indexOf(StockAction.UPDATE_PASSWORD.id());
        return stock >= 0 && stock < ours
                ? Stream.of(Finding.of(
                        FlowFindings.PROCEDURE_ORDER,
                        FORCED_CHANGE,
                        "Required action '%s' comes after '%s'"
                                .formatted(FORCED_CHANGE, StockAction.UPDATE_PASSWORD.id())))
                : Stream.empty();
    }
}
