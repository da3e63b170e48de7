package io.github.dualpassword.servicestop;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link ServiceStops} as a Keycloak provider type. */
public final class ServiceStopsSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-service-stop";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ServiceStops.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return ServiceStopsFactory.class;
    }
}
