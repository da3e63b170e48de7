package io.github.dualpassword.loginhistory;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published when somebody has logged in from a device from which the user had not logged in before, in the transaction of the login.
 *
 * @param session of the request
 * @param userId Keycloak's id of the user
 * @param at milliseconds since the epoch
 * @param address from which the login came
 */
public record NewDeviceUsed(
        KeycloakSession session, String userId, long at, Optional<String> address, BrowserKind browser)
        implements ProviderEvent {}
