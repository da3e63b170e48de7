package io.github.dualpassword.storage;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/**
 * Hands out the stores of a session. The interface of a store stands in the room that uses it, what implements it in the
 * room of the tables.
 *
 * <p>Not part of the API: there is one implementation, and stores change with every version.
 */
public interface Storage extends Provider {

    /**
     * The same store each time in one session.
     *
     * @param type interface of the store
     * @throws IllegalArgumentException when there is no such store
     */
    <S> S store(Class<S> type);

    /** What {@link #store} answers, for callers who have a {@link KeycloakSession}. */
    static <S> S of(KeycloakSession session, Class<S> type) {
        return session.getProvider(Storage.class).store(type);
    }

    @Override
    default void close() {}
}
