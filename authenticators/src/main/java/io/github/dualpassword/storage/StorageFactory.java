package io.github.dualpassword.storage;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link Storage} of a session. */
public interface StorageFactory extends ProviderFactory<Storage> {}
