package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.notification.PasswordAges;
import io.github.dualpassword.notification.PasswordAgesFactory;

/** Finds out how old passwords are from Keycloak's database. */
public final class JpaPasswordAgesFactory implements PasswordAgesFactory {

    @Override
    public PasswordAges create(KeycloakSession session) {
        return new StoredPasswordAges(session);
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
