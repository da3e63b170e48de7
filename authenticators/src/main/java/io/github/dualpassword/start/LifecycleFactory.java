package io.github.dualpassword.start;

import org.keycloak.provider.ProviderFactory;

/** See {@link Lifecycle}. */
public interface LifecycleFactory extends ProviderFactory<Lifecycle> {}
