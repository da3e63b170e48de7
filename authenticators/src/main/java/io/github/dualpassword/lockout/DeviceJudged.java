package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.CountedSecret;

/**
 * Published when an entry of a one-time password is over and all its transactions have ended.
 *
 * @param session of the request
 * @param kind what shows the password
 * @param verdict what came of it
 */
public record DeviceJudged(KeycloakSession session, CountedSecret kind, DeviceVerdict verdict)
        implements ProviderEvent {}
