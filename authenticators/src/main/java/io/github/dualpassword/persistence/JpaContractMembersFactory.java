package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.ContractMembersFactory;

/** Reads the types of members from Keycloak's database. */
public final class JpaContractMembersFactory implements ContractMembersFactory {

    @Override
    public ContractMembers create(KeycloakSession session) {
        return new MembersByRole(session);
    }

    @Override
    public String getId() {
        return "jpa";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
