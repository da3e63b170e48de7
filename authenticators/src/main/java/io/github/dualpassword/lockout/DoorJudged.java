package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.BeforeLoginEntry;

/**
 * Published when an entry at a door with a budget of its own is over and all its transactions have ended.
 *
 * @param session of the request
 * @param budget which one has paid
 * @param verdict what came of it
 */
public record DoorJudged(KeycloakSession session, BeforeLoginEntry budget, DoorVerdict verdict)
        implements ProviderEvent {}
