package io.github.dualpassword.storage;

import io.github.dualpassword.DualPasswordSpi;

/** Registers {@link Storage} as a Keycloak provider type. */
public final class StorageSpi extends DualPasswordSpi {

    public StorageSpi() {
        super("dual-password-storage", Storage.class, StorageFactory.class);
    }
}
