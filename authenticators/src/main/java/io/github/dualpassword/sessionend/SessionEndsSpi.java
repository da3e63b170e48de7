package io.github.dualpassword.sessionend;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link SessionEnds} as a Keycloak provider type. */
public final class SessionEndsSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-session-end";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return SessionEnds.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return SessionEndsFactory.class;
    }
}
