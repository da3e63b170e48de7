package io.github.dualpassword.contract;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link ContractProvider} of a session. */
public interface ContractProviderFactory extends ProviderFactory<ContractProvider> {}
