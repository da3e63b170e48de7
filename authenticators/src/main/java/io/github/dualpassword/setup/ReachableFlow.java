package io.github.dualpassword.setup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Disabled;
import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.FlowElement;
import io.github.dualpassword.setup.RealmFacts.Maker;
import io.github.dualpassword.setup.RealmFacts.Missing;

/**
 * A flow that a request can run, with all that stands in it and in its subflows.
 *
 * @param way how a request gets there
 * @param through the same in words, naming clients, policies and identity providers
 * @param alias of the flow
 * @param elements what stands in it, without the subflows themselves
 */
record ReachableFlow(Way way, List<String> through, String alias, List<FlowElement> elements) {

    /** Kinds of ways to a flow. */
    enum Way {
        BOUND(FlowFindings.BOUND_FLOW_EVALUATES_SECRET),
        CLIENT(FlowFindings.CLIENT_FLOW_EVALUATES_SECRET),
        CLIENT_POLICY(FlowFindings.CLIENT_POLICY_FLOW_EVALUATES_SECRET),
        BROKER(FlowFindings.BROKER_FLOW_EVALUATES_SECRET),
        SAML_ECP(FlowFindings.SAML_ECP_FLOW_EVALUATES_SECRET),
        DOCKER(FlowFindings.DOCKER_FLOW_EVALUATES_SECRET);

        private final FindingCode evaluatesSecret;

        Way(FindingCode evaluatesSecret) {
            this.evaluatesSecret = evaluatesSecret;
        }

        /** What to report when such a flow evaluates a secret outside the engine. */
        FindingCode evaluatesSecret() {
            return evaluatesSecret;
        }
    }

    /** What it may run. */
    List<Execution> executions() {
        return elements(Execution.class).toList();
    }

    /** Authenticators that it comes to and the server does not have. */
    Set<String> missing() {
        return elements(Missing.class).map(Missing::authenticator).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether an authenticator or a condition stands in it, and everywhere in a part that is disabled. */
    boolean hasDisabled(String authenticator) {
        return executions().stream().map(Execution::authenticator).noneMatch(authenticator::equals)
                && elements(Disabled.class)
                        .anyMatch(part -> part.authenticators().contains(authenticator));
    }

    private <T> Stream<T> elements(Class<T> kind) {
        return elements.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether an authenticator of this product stands in it. */
    boolean usesDualPassword() {
        return executions().stream().anyMatch(execution -> execution.maker() == Maker.DUAL_PASSWORD);
    }
}
