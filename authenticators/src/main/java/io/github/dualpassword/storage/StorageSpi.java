package io.github.dualpassword.storage;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link Storage} as a Keycloak provider type. */
public final class StorageSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-storage";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Storage.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return StorageFactory.class;
    }
}
