package io.github.dualpassword.persistence;

import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManagerFactory;

import org.hibernate.cfg.Configuration;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserRequiredActionEntity;
import org.keycloak.storage.jpa.entity.FederatedUser;
import org.keycloak.storage.jpa.entity.FederatedUserAttributeEntity;
import org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** An H2 database in memory, as Keycloak brings it, that has nothing in it but what the changelog puts there. */
final class EmptyDatabase implements AutoCloseable {

    private static final List<Class<?>> USERS = List.of(
            UserEntity.class,
            UserAttributeEntity.class,
            UserRequiredActionEntity.class,
            CredentialEntity.class,
            FederatedIdentityEntity.class);

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";NON_KEYWORDS=VALUE";
    private final Connection connection;

    EmptyDatabase() throws SQLException {
        // The database lives as long as this connection.
        connection = DriverManager.getConnection(url);
    }

    /**
     * Applies the changelog as Keycloak does at start.
     *
     * @return how many change sets had not been applied before
     */
    int applyChangelog() throws Exception {
        return applyChangelog(new DualPasswordEntities().getChangelogLocation());
    }

    /** The same with another changelog. */
    int applyChangelog(String location) throws Exception {
        return inScope(database -> applyChangelog(database, location));
    }

    /** The script that Keycloak writes for an administrator who applies the changelog to this schema by hand. */
    @SuppressWarnings("deprecation")
    String script(String schema) throws Exception {
        return inScope(database -> {
            database.setDefaultSchemaName(schema);
            StringWriter script = new StringWriter();
            liquibase(database, new DualPasswordEntities().getChangelogLocation())
                    .update(new Contexts(), script);
            return script.toString();
        });
    }

    private <T> T inScope(Work<T> work) throws Exception {
        return Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
            try (Database database = DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(DriverManager.getConnection(url)))) {
                return work.with(database);
            }
        });
    }

    private interface Work<T> {
        T with(Database database) throws Exception;
    }

    private static Liquibase liquibase(Database database, String location) throws LiquibaseException {
        return new Liquibase(location, new ClassLoaderResourceAccessor(), database);
    }

    private static int applyChangelog(Database database, String location) throws LiquibaseException {
        Liquibase liquibase = liquibase(database, location);
        int missing = liquibase
                .listUnrunChangeSets(new Contexts(), new LabelExpression())
                .size();
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.update(new Contexts());
        return missing;
    }

    /** Hibernate with our entities; it refuses to start when a table or column is missing or has another type. */
    EntityManagerFactory entities() {
        return configuration().setProperty("hibernate.hbm2ddl.auto", "validate").buildSessionFactory();
    }

    /** Hibernate with our entities, and Keycloak's users and credentials, of whose tables there is nothing but the ids. */
    EntityManagerFactory entitiesAndUsers() throws SQLException {
        for (String table : List.of("USER_ENTITY", "CREDENTIAL", "FED_USER_CREDENTIAL")) {
            execute("create table %s (ID varchar(36) primary key)".formatted(table));
        }
        Configuration configuration = configuration();
        USERS.forEach(configuration::addAnnotatedClass);
        return configuration
                .addAnnotatedClass(FederatedUserCredentialEntity.class)
                .buildSessionFactory();
    }

    /** Hibernate with our entities, Keycloak's users, and the attributes of these and of users in a user storage. */
    EntityManagerFactory entitiesAndUserAttributes() throws SQLException {
        Configuration configuration = configuration().setProperty("hibernate.hbm2ddl.auto", "update");
        USERS.forEach(configuration::addAnnotatedClass);
        EntityManagerFactory entities = configuration
                .addAnnotatedClasses(FederatedUser.class, FederatedUserAttributeEntity.class)
                .buildSessionFactory();
        execute("alter table USER_ATTRIBUTE alter column LONG_VALUE varchar(4000)");
        return entities;
    }

    private Configuration configuration() {
        Configuration configuration = new Configuration().setProperty("hibernate.connection.url", url);
        new DualPasswordEntities().getEntities().forEach(configuration::addAnnotatedClass);
        return configuration;
    }

    /** The rows of a query, each with its columns as texts. */
    List<List<String>> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
