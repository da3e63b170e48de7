package io.github.dualpassword.lockout;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link LockoutStore} of a session. */
public interface LockoutStoreFactory extends ProviderFactory<LockoutStore> {}
