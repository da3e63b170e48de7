package io.github.dualpassword.time;

import org.keycloak.provider.Provider;

/**
 * The time by which passwords expire and suspensions end.
 *
 * <p>Keycloak's own time is a process-wide offset that moves sessions and tokens too; this one is asked per session, so
 * that an implementation can answer per realm.
 *
 * <p>Not part of the API: it is a provider so that tests can move the time of one realm.
 */
public interface Clock extends Provider {

    /** Milliseconds since the epoch, UTC. */
    long millis();

    @Override
    default void close() {}
}
