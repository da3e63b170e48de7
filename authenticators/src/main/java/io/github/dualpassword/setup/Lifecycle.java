package io.github.dualpassword.setup;

import org.keycloak.provider.Provider;

/** A provider without services: its factory connects this product to Keycloak when the server starts. */
public interface Lifecycle extends Provider {

    @Override
    default void close() {}
}
