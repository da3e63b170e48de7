package io.github.dualpassword.contract;

import org.keycloak.provider.ProviderFactory;

import io.github.dualpassword.PublicApi;

/** Makes the {@link ContractProvider} of a session. */
@PublicApi
public interface ContractProviderFactory extends ProviderFactory<ContractProvider> {}
