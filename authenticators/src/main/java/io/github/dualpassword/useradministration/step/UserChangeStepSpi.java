package io.github.dualpassword.useradministration.step;

import io.github.dualpassword.DualPasswordSpi;

/** Registers {@link UserChangeStep} as a Keycloak provider type. */
public final class UserChangeStepSpi extends DualPasswordSpi {

    public UserChangeStepSpi() {
        super("dual-password-user-change-step", UserChangeStep.class, UserChangeStepFactory.class);
    }
}
