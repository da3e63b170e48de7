package io.github.dualpassword.time;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.VersionedProviderFactory;

/** The server's own clock: what every real installation uses. */
public final class SystemClockFactory implements ClockFactory, VersionedProviderFactory {

    public static final String ID = "system";

    private static final Clock SYSTEM = System::currentTimeMillis;

    @Override
    public Clock create(KeycloakSession session) {
        return SYSTEM;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
