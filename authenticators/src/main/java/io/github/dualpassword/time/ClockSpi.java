package io.github.dualpassword.time;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link Clock} as a Keycloak provider type under the name {@value #NAME}. */
public final class ClockSpi implements Spi {

    public static final String NAME = "dual-password-clock";

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Clock.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return ClockFactory.class;
    }
}
