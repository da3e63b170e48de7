package io.github.dualpassword.otp.software;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction in which a phone gets the secret of a token.
 *
 * @param session of that transaction
 * @param issued which one
 * @param app to what
 */
public record TokenHandedOver(KeycloakSession session, IssuedToken issued, TokenApp app) implements ProviderEvent {}
