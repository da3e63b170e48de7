package io.github.dualpassword.contract;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link ContractMembers} as a Keycloak provider type. */
public final class ContractMembersSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-contract-members";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ContractMembers.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return ContractMembersFactory.class;
    }
}
