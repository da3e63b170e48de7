package io.github.dualpassword.lockout;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction that settled something of a credential, so that whoever records it does so together with the state
 * or not at all.
 *
 * @param session of that transaction; its realm is the realm of {@code key}
 * @param key whose state it is
 * @param origin of the request in which it was noticed
 * @param place of the attempt whose outcome was reported; where there is none, the newest attempt so far, and now
 * @param effects what was settled, in order; never empty
 */
public record LockoutChanged(
        KeycloakSession session, LockoutKey key, Origin origin, AttemptPlace place, List<LockoutEffect> effects)
        implements ProviderEvent {}
