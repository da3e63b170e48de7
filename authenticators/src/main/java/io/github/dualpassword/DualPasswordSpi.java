package io.github.dualpassword;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** A provider type of this product. Not internal: Keycloak warns about factories of internal types. */
public abstract class DualPasswordSpi implements Spi {

    private final String name;
    private final Class<? extends Provider> provider;
    private final Class<? extends ProviderFactory<?>> factory;

    protected DualPasswordSpi(
            String name, Class<? extends Provider> provider, Class<? extends ProviderFactory<?>> factory) {
        this.name = name;
        this.provider = provider;
        this.factory = factory;
    }

    @Override
    public final boolean isInternal() {
        return false;
    }

    @Override
    public final String getName() {
        return name;
    }

    @Override
    public final Class<? extends Provider> getProviderClass() {
        return provider;
    }

    @Override
    public final Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return factory;
    }
}
