package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published when an entry of a one-time password is over and all its transactions have ended.
 *
 * @param session of the request
 * @param key of whose attempts it was one
 * @param userId Keycloak's id of the user who has entered it
 * @param verdict what came of it
 */
public record DeviceJudged(KeycloakSession session, LockoutKey key, String userId, DeviceVerdict verdict)
        implements ProviderEvent {}
