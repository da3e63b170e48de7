package io.github.dualpassword.contract;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link ContractProvider} as a Keycloak provider type. */
public final class ContractProviderSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-contract";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ContractProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return ContractProviderFactory.class;
    }
}
