package io.github.dualpassword.start;

import org.keycloak.provider.Provider;

/**
 * A provider without services: its factory connects this product to Keycloak when the server starts.
 *
 * <p>Not part of the API: it is a provider because Keycloak notifies only providers of its start.
 */
public interface Lifecycle extends Provider {

    @Override
    default void close() {}
}
