package io.github.dualpassword.openlogin;

import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StatelessProviderFactory;

/** See {@link LateConsent}. It listens in every realm, whatever listeners the realm has chosen. */
public final class LateConsentFactory
        implements EventListenerProviderFactory, StatelessProviderFactory<EventListenerProvider> {

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new LateConsent(session);
    }

    @Override
    public String getId() {
        return "dual-password-late-consent";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }
}
