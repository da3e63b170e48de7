package io.github.dualpassword.persistence;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StatelessProviderFactory;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.storage.StorageFactory;

/** Keeps everything in Keycloak's database. */
public final class JpaStorageFactory implements StorageFactory, StatelessProviderFactory<Storage> {

    @Override
    public Storage create(KeycloakSession session) {
        return new JpaStorage(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public String getId() {
        return "jpa";
    }
}
