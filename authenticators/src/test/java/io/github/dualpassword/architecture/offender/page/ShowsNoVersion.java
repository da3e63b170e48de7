package io.github.dualpassword.architecture.offender.page;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/** A factory of which nobody learns what build it is from. */
public abstract class ShowsNoVersion implements ProviderFactory<Provider> {}
