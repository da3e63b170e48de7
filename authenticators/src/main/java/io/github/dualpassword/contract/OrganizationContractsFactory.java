package io.github.dualpassword.contract;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.VersionedProviderFactory;

/** Finds contracts among the realm's organizations. */
public final class OrganizationContractsFactory implements ContractProviderFactory, VersionedProviderFactory {

    @Override
    public ContractProvider create(KeycloakSession session) {
        return new OrganizationContracts(session);
    }

    @Override
    public String getId() {
        return "organization";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
