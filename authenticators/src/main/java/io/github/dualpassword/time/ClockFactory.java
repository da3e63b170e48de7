package io.github.dualpassword.time;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link Clock} of a session. */
public interface ClockFactory extends ProviderFactory<Clock> {}
