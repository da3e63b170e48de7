package io.github.dualpassword.contract;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link ContractMembers} of a session. */
public interface ContractMembersFactory extends ProviderFactory<ContractMembers> {}
