package io.github.dualpassword.servicestop;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link ServiceStops} of a session. */
public interface ServiceStopsFactory extends ProviderFactory<ServiceStops> {}
