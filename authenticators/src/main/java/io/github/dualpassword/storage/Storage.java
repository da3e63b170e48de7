package io.github.dualpassword.storage;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/**
 * Provides the stores of a session. The interface of a store belongs to the room that uses it, its implementation to
 * {@code persistence}.
 *
 * <p>Not part of the API: there is one implementation, and stores change with every version.
 */
public interface Storage extends Provider {

    /**
     * The store of this type; always the same instance within a session.
     *
     * @param type interface of the store
     * @throws IllegalArgumentException when there is no such store
     */
    <S> S store(Class<S> type);

    /** {@link #store} for callers that have a {@link KeycloakSession}. */
    static <S> S of(KeycloakSession session, Class<S> type) {
        return session.getProvider(Storage.class).store(type);
    }

    @Override
    default void close() {}
}
