package io.github.dualpassword.realmsetup;

import java.util.List;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Writes flows of a realm with all that is in them, and takes them away. */
record FlowTreeWriter(KeycloakSession session, RealmModel realm) {

    private static final String BASIC = "basic-flow";

    private static final Runnable NOTHING = () -> {};

    void add(FlowTree tree) {
        fill(added(tree, true), tree);
    }

    /** Fills a flow anew that may be in use. */
    void replace(AuthenticationFlowModel flow, FlowTree tree) {
        List<AuthenticationExecutionModel> former =
                realm.getAuthenticationExecutionsStream(flow.getId()).toList();
        former.forEach(step -> KeycloakModelUtils.deepDeleteAuthenticationExecutor(
                session, realm, step, NOTHING, NOTHING, false));
        fill(flow, tree);
    }

    void remove(AuthenticationFlowModel flow) {
        KeycloakModelUtils.deepDeleteAuthenticationFlow(session, realm, flow, NOTHING, NOTHING, false);
    }

    private void fill(AuthenticationFlowModel flow, FlowTree tree) {
        tree.steps().forEach(step -> add(flow, step));
    }

    private AuthenticationFlowModel added(FlowTree tree, boolean topLevel) {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(tree.alias());
        flow.setDescription(tree.description());
        flow.setProviderId(BASIC);
        flow.setTopLevel(topLevel);
        flow.setBuiltIn(false);
        return realm.addAuthenticationFlow(flow);
    }

    private void add(AuthenticationFlowModel parent, FlowTree.Step step) {
        AuthenticationExecutionModel model = new AuthenticationExecutionModel();
        model.setParentFlow(parent.getId());
        model.setRequirement(Requirement.valueOf(step.requirement()));
        model.setPriority(step.priority());
        if (step instanceof FlowTree.Subflow subflow) {
            AuthenticationFlowModel flow = added(subflow.flow(), false);
            model.setAuthenticatorFlow(true);
            model.setFlowId(flow.getId());
            realm.addAuthenticatorExecution(model);
            fill(flow, subflow.flow());
        } else if (step instanceof FlowTree.Execution execution) {
            model.setAuthenticator(execution.authenticator());
            execution.config().ifPresent(config -> model.setAuthenticatorConfig(added(config)));
            realm.addAuthenticatorExecution(model);
        }
    }

    private String added(FlowTree.Config config) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setAlias(config.alias());
        model.setConfig(config.values());
        return realm.addAuthenticatorConfig(model).getId();
    }
}
