package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.password.change.ChangeHistories;
import io.github.dualpassword.password.change.ChangeHistoriesFactory;

/** Keeps the histories of password changes in Keycloak's database. */
public final class JpaChangeHistoriesFactory implements ChangeHistoriesFactory {

    @Override
    public ChangeHistories create(KeycloakSession session) {
        return new ChangeHistoryRows(session);
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
