package io.github.dualpassword.openlogin;

import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** See {@link LateConsent} and {@link LateLink}. They listen in every realm, whatever listeners the realm has chosen. */
public final class LateConsentFactory
        implements EventListenerProviderFactory, StatelessProviderFactory<EventListenerProvider> {

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new LateConsent(session);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new LateLink());
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
