package io.github.dualpassword.contract;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StatelessProviderFactory;

/** Finds contracts among the realm's organizations. */
public final class OrganizationContractsFactory
        implements ContractProviderFactory, StatelessProviderFactory<ContractProvider> {

    @Override
    public ContractProvider create(KeycloakSession session) {
        return new OrganizationContracts(session);
    }

    @Override
    public String getId() {
        return "organization";
    }
}
