package io.github.dualpassword.audit;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link OperationLog} as a Keycloak provider type. */
public final class OperationLogSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-operation-log";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return OperationLog.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return OperationLogFactory.class;
    }
}
