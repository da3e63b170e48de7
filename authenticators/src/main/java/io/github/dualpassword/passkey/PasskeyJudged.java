package io.github.dualpassword.passkey;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Published when an answer of a passkey is judged and all its transactions have ended. @param session of the request */
public record PasskeyJudged(KeycloakSession session, PasskeyVerdict verdict) implements ProviderEvent {}
