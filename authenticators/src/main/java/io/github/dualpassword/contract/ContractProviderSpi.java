package io.github.dualpassword.contract;

import io.github.dualpassword.DualPasswordSpi;

/** Registers {@link ContractProvider} as a Keycloak provider type. */
public final class ContractProviderSpi extends DualPasswordSpi {

    public ContractProviderSpi() {
        super("dual-password-contract", ContractProvider.class, ContractProviderFactory.class);
    }
}
