package io.github.dualpassword.samplesteps;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.useradministration.step.UserChangeStep;
import io.github.dualpassword.useradministration.step.UserChangeStepFactory;

/** See {@link AccountsStep}. */
public final class AccountsStepFactory implements UserChangeStepFactory {

    @Override
    public UserChangeStep create(KeycloakSession session) {
        return new AccountsStep(session);
    }

    @Override
    public String getId() {
        return "sample-accounts";
    }

    @Override
    public int order() {
        return 20;
    }
}
