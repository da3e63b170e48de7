package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.servicestop.ServiceStops;
import io.github.dualpassword.servicestop.ServiceStopsFactory;

/** Keeps service stops in Keycloak's database. */
public final class JpaServiceStopsFactory implements ServiceStopsFactory {

    @Override
    public ServiceStops create(KeycloakSession session) {
        return new ServiceStopRows(session);
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
