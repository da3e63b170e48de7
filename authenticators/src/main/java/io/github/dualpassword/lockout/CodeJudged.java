package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.IssuedCode;

/**
 * Published when an entry of an issued code is over and all its transactions have ended.
 *
 * @param session of the request
 * @param code which kind of code
 * @param verdict what came of it
 */
public record CodeJudged(KeycloakSession session, IssuedCode code, CodeVerdict verdict) implements ProviderEvent {}
