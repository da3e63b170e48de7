package io.github.dualpassword.setup;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientpolicy.executor.AuthenticationFlowSelectorExecutorFactory;

import io.github.dualpassword.setup.PolicyExecutorReader.PolicyExecutor;
import io.github.dualpassword.setup.RealmFacts.SelectedFlow;

/** Reads which flows the enabled client policies of a realm select, regardless of their conditions. */
record SelectedFlowReader(KeycloakSession session, RealmModel realm) {

    List<SelectedFlow> selectedFlows() {
        return new PolicyExecutorReader(session, realm)
                .executors()
                .filter(executor -> AuthenticationFlowSelectorExecutorFactory.PROVIDER_ID.equals(executor.provider()))
                .flatMap(executor -> alias(executor).map(alias -> new SelectedFlow(executor.policy(), alias)).stream())
                .toList();
    }

    private static Optional<String> alias(PolicyExecutor executor) {
        return Optional.ofNullable(executor.config()
                .path(AuthenticationFlowSelectorExecutorFactory.AUTH_FLOW_ALIAS)
                .asText(null));
    }
}
