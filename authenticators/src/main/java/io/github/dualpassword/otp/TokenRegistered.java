package io.github.dualpassword.otp;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction that registers a token for a user.
 *
 * @param session of that transaction
 */
public record TokenRegistered(KeycloakSession session, Registration registration) implements ProviderEvent {}
