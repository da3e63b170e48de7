package io.github.dualpassword.goodsettings;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StatelessProviderFactory;

/**
 * Looks at the settings of a realm after every change of the realm through an API, whether or not the realm keeps admin
 * events. Keycloak's {@code RealmAttributeUpdateEvent} would be nearer, but up to 26.7 it is sent for one attribute of
 * Keycloak's own only.
 */
public final class SettingsListenerFactory
        implements EventListenerProviderFactory, StatelessProviderFactory<EventListenerProvider> {

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EventListenerProvider() {

            @Override
            public void onEvent(Event event) {}

            @Override
            public void onEvent(AdminEvent event, boolean includeRepresentation) {
                if (event.getResourceType() == ResourceType.REALM && event.getRealmId() != null) {
                    SettingsWatch.lookAfterCommit(session, event.getRealmId());
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String getId() {
        return "dual-password-settings-watch";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }
}
