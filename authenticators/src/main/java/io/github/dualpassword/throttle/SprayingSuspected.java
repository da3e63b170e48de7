package io.github.dualpassword.throttle;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published once in a period when guessing over many users is suspected.
 *
 * @param session of the request that has made it suspected
 * @param sign why
 * @param door where it was made
 * @param address from which that request came
 * @param loginIds how many login IDs, or issues of tokens, it takes to be suspected
 */
public record SprayingSuspected(
        KeycloakSession session, SprayingSign sign, ThrottledDoor door, Optional<String> address, int loginIds)
        implements ProviderEvent {}
