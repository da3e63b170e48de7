package io.github.dualpassword.loginhistory;

import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StatelessProviderFactory;

/** See {@link LoginListener}. It listens in every realm, whatever listeners the realm has chosen, and whether it keeps events. */
public final class LoginListenerFactory
        implements EventListenerProviderFactory, StatelessProviderFactory<EventListenerProvider> {

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new LoginListener(session);
    }

    @Override
    public String getId() {
        return "dual-password-login-history";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }
}
