package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.MembersFactory;

/** Reads the members of contracts from Keycloak's database. */
public final class JpaMembersFactory implements MembersFactory {

    @Override
    public Members create(KeycloakSession session) {
        return new MemberRows(session);
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
