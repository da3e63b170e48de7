package io.github.dualpassword.start;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link Lifecycle} as a Keycloak provider type. */
public final class LifecycleSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-lifecycle";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Lifecycle.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return LifecycleFactory.class;
    }
}
