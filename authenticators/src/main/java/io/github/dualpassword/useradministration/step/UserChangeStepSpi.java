package io.github.dualpassword.useradministration.step;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link UserChangeStep} as a Keycloak provider type. */
public final class UserChangeStepSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-user-change-step";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return UserChangeStep.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return UserChangeStepFactory.class;
    }
}
