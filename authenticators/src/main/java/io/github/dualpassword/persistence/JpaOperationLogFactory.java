package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationLogFactory;

/** Keeps the operation history of contracts in Keycloak's database. */
public final class JpaOperationLogFactory implements OperationLogFactory {

    @Override
    public OperationLog create(KeycloakSession session) {
        return new OperationRows(session);
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
