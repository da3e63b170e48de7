package io.github.dualpassword.password.change;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link ChangeHistories} as a Keycloak provider type. */
public final class ChangeHistoriesSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-change-histories";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ChangeHistories.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return ChangeHistoriesFactory.class;
    }
}
