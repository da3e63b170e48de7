package io.github.dualpassword.throttle;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published when an entry is refused because of its address.
 *
 * @param session of the request, which has changed nothing
 * @param door where it was made
 */
public record EntryThrottled(KeycloakSession session, ThrottledDoor door) implements ProviderEvent {}
