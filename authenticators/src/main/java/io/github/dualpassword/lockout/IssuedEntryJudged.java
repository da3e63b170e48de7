package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.IssuedCode;

/**
 * Published when an entry of an issued code, by somebody who has not logged in, is over and all its transactions have ended.
 *
 * @param session of the request
 * @param code which kind of code
 * @param verdict what came of it
 */
public record IssuedEntryJudged(KeycloakSession session, IssuedCode code, DeviceVerdict verdict)
        implements ProviderEvent {}
