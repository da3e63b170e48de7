package io.github.dualpassword.persistence;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Adds the tables of this product to Keycloak's persistence unit.
 *
 * <p>Keycloak keeps the history of the changelog in a table of its own, named after the first ten letters of
 * {@link #ID}.
 */
public final class DualPasswordEntities implements JpaEntityProvider, JpaEntityProviderFactory {

    public static final String ID = "dual-password";

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                LockoutRow.class,
                ChangeHistoryRow.class,
                MailRow.class,
                ServiceStopRow.class,
                ContractLockRow.class,
                OperationRow.class,
                SessionEndRow.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/dual-password-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
