package io.github.dualpassword.realmsetup;

import java.util.Map;
import java.util.Optional;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.policy.PresentValues;

/** Reads flows of a realm with all that is in them. */
record FlowTreeReader(RealmModel realm) {

    Optional<FlowTree> read(String alias) {
        return Optional.ofNullable(realm.getFlowByAlias(alias)).map(this::tree);
    }

    FlowTree tree(AuthenticationFlowModel flow) {
        return new FlowTree(
                flow.getAlias(),
                Optional.ofNullable(flow.getDescription()).orElse(""),
                realm.getAuthenticationExecutionsStream(flow.getId())
                        .map(this::step)
                        .toList());
    }

    private FlowTree.Step step(AuthenticationExecutionModel step) {
        String requirement = String.valueOf(step.getRequirement());
        return step.isAuthenticatorFlow()
                ? new FlowTree.Subflow(
                        tree(realm.getAuthenticationFlowById(step.getFlowId())), requirement, step.getPriority())
                : new FlowTree.Execution(
                        String.valueOf(step.getAuthenticator()), requirement, step.getPriority(), config(step));
    }

    private Optional<FlowTree.Config> config(AuthenticationExecutionModel step) {
        return Optional.ofNullable(step.getAuthenticatorConfig())
                .map(realm::getAuthenticatorConfigById)
                .map(config -> new FlowTree.Config(config.getAlias(), values(config)));
    }

    private static Map<String, String> values(AuthenticatorConfigModel config) {
        return Optional.ofNullable(config.getConfig()).map(PresentValues::of).orElse(Map.of());
    }
}
