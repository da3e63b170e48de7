package io.github.dualpassword.stepup;

import java.util.stream.Stream;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;

/** What can run in a flow. */
final class FlowExecutions {

    private FlowExecutions() {}

    /** The enabled executions of a flow and of its enabled subflows, in order. */
    static Stream<AuthenticationExecutionModel> enabled(RealmModel realm, String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .filter(execution -> !execution.isDisabled())
                .flatMap(execution ->
                        execution.isAuthenticatorFlow() ? enabled(realm, execution.getFlowId()) : Stream.of(execution));
    }
}
