package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction that settled that an issued code has no tries left.
 *
 * @param session of that transaction
 * @param key of the user and the code
 * @param origin of the request in which it was noticed
 * @param failures wrong entries that led to it
 */
public record CodeUsedUp(KeycloakSession session, LockoutKey key, Origin origin, long failures)
        implements ProviderEvent {}
