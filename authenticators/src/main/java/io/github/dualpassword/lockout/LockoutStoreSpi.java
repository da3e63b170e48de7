package io.github.dualpassword.lockout;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link LockoutStore} as a Keycloak provider type. */
public final class LockoutStoreSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-lockout-store";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return LockoutStore.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return LockoutStoreFactory.class;
    }
}
