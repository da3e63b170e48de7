package io.github.dualpassword.samplesteps;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.useradministration.step.UserChangeStep;
import io.github.dualpassword.useradministration.step.UserChangeStepFactory;

/** See {@link RightsStep}. */
public final class RightsStepFactory implements UserChangeStepFactory {

    @Override
    public UserChangeStep create(KeycloakSession session) {
        return new RightsStep(session);
    }

    @Override
    public String getId() {
        return "sample-rights";
    }

    @Override
    public int order() {
        return 10;
    }
}
