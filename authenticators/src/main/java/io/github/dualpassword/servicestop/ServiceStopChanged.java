package io.github.dualpassword.servicestop;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published within the transaction in which a service stop is set or lifted, whoever does it.
 *
 * @param session of that transaction; its realm is the user's
 * @param userId Keycloak's id of the user
 * @param stop the stop that holds from now on; empty when it was lifted
 */
public record ServiceStopChanged(KeycloakSession session, String userId, Optional<ServiceStop> stop)
        implements ProviderEvent {}
