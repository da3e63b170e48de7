package io.github.dualpassword.lockout;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction that settled something of a device that shows one-time passwords, which several users may
 * share.
 *
 * @param session of that transaction
 * @param key of the device
 * @param origin of the request in which it was noticed
 * @param effects what was settled, in order; never empty
 */
public record DeviceLockoutChanged(KeycloakSession session, LockoutKey key, Origin origin, List<LockoutEffect> effects)
        implements ProviderEvent {}
