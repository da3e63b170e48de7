package io.github.dualpassword.architecture.offender.setup;

import org.keycloak.models.AuthenticationFlowModel;

/** A rule of the set-up check that reads Keycloak's flows itself. */
public final class FlowRules {

    public boolean fits(AuthenticationFlowModel flow) {
        return flow.isTopLevel();
    }
}
