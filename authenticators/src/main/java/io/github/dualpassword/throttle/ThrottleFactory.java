package io.github.dualpassword.throttle;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** Keeps the memory of the one {@link Throttle} that a server has. */
public final class ThrottleFactory implements StatelessProviderFactory<Throttle>, ProviderFactory<Throttle> {

    private final ThrottleMemory memory = new ThrottleMemory(KeyedHash.random());

    @Override
    public Throttle create(KeycloakSession session) {
        return new Throttle(session, memory);
    }

    @Override
    public String getId() {
        return "default";
    }
}
