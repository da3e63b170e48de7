package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.sessionend.SessionEnds;
import io.github.dualpassword.sessionend.SessionEndsFactory;

/** Keeps requests to end sessions in Keycloak's database. */
public final class JpaSessionEndsFactory implements SessionEndsFactory {

    @Override
    public SessionEnds create(KeycloakSession session) {
        return new SessionEndRows(session);
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
