package io.github.dualpassword.setup;

import java.util.List;

import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.Maker;

/**
 * A flow that a request can run, with all that is enabled in it and in its subflows.
 *
 * @param way how a request gets there
 * @param through the same in words, naming clients, policies and identity providers
 * @param alias of the flow
 * @param executions what it may run
 */
record ReachableFlow(Way way, List<String> through, String alias, List<Execution> executions) {

    /** Kinds of ways to a flow. */
    enum Way {
        BOUND(FindingCode.BOUND_FLOW_EVALUATES_SECRET),
        CLIENT(FindingCode.CLIENT_FLOW_EVALUATES_SECRET),
        CLIENT_POLICY(FindingCode.CLIENT_POLICY_FLOW_EVALUATES_SECRET),
        BROKER(FindingCode.BROKER_FLOW_EVALUATES_SECRET),
        SAML_ECP(FindingCode.SAML_ECP_FLOW_EVALUATES_SECRET),
        DOCKER(FindingCode.DOCKER_FLOW_EVALUATES_SECRET);

        private final FindingCode evaluatesSecret;

        Way(FindingCode evaluatesSecret) {
            this.evaluatesSecret = evaluatesSecret;
        }

        /** What to report when such a flow evaluates a secret outside the engine. */
        FindingCode evaluatesSecret() {
            return evaluatesSecret;
        }
    }

    /** Whether an authenticator of this product stands in it. */
    boolean usesDualPassword() {
        return executions.stream().anyMatch(execution -> execution.maker() == Maker.DUAL_PASSWORD);
    }
}
