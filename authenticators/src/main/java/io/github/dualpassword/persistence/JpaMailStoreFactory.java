package io.github.dualpassword.persistence;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.notification.MailStore;
import io.github.dualpassword.notification.MailStoreFactory;

/** Keeps mails in Keycloak's database. */
public final class JpaMailStoreFactory implements MailStoreFactory {

    @Override
    public MailStore create(KeycloakSession session) {
        return new MailRows(session);
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
