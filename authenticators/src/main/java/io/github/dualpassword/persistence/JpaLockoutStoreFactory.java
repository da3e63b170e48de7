package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.lockout.LockoutStore;
import io.github.dualpassword.lockout.LockoutStoreFactory;

/** Keeps lockout states in Keycloak's database. */
public final class JpaLockoutStoreFactory implements LockoutStoreFactory {

    @Override
    public LockoutStore create(KeycloakSession session) {
        return new LockoutRows(session);
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
