package io.github.dualpassword.testground.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * One database in the MariaDB server of the run.
 *
 * @param name name of the database
 * @param serverUrl address of its server, with a slash at the end
 */
public record MariaDatabase(String name, String serverUrl) implements ServerDatabase {

    static final String USER = "keycloak";
    static final String PASSWORD = "keycloak";

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(serverUrl + name, USER, PASSWORD);
    }

    @Override
    public List<String> arguments() {
        return List.of("--db-url=" + serverUrl + name, "--db-username=" + USER, "--db-password=" + PASSWORD);
    }

    @Override
    public void drop() {
        execute("drop database if exists " + name);
    }
}
