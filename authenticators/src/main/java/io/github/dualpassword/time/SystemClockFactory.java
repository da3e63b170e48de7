package io.github.dualpassword.time;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StatelessProviderFactory;

/** The server's own clock: what every real installation uses. */
public final class SystemClockFactory implements ClockFactory, StatelessProviderFactory<Clock> {

    public static final String ID = "system";

    private static final Clock SYSTEM = System::currentTimeMillis;

    @Override
    public Clock create(KeycloakSession session) {
        return SYSTEM;
    }

    @Override
    public String getId() {
        return ID;
    }
}
