package io.github.dualpassword.setup;

import org.keycloak.provider.ProviderFactory;

/** See {@link Lifecycle}. */
public interface LifecycleFactory extends ProviderFactory<Lifecycle> {}
