package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.VersionedProviderFactory;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.storage.StorageFactory;

/** Keeps everything in Keycloak's database. */
public final class JpaStorageFactory implements StorageFactory, VersionedProviderFactory {

    @Override
    public Storage create(KeycloakSession session) {
        return new JpaStorage(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public String getId() {
        return "jpa";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
