package io.github.dualpassword.testground.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One database in the PostgreSQL server of the run, open to tests that look into it or make it fail.
 *
 * @param name name of the database
 * @param jdbcUrl its address, user included
 * @param maintenanceUrl address of another database of the same server, to act on this one from outside
 */
public record PostgresDatabase(String name, String jdbcUrl, String maintenanceUrl) implements ServerDatabase {

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    @Override
    public List<String> arguments() {
        return List.of("--db-url=" + jdbcUrl, "--db-username=postgres");
    }

    /** Takes the whole database away from its server: connections break, new ones are refused. */
    public void takeAway() {
        execute(maintenanceUrl, "alter database " + name + " with allow_connections false");
        execute(
                maintenanceUrl,
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /** Ends {@link #takeAway()}. */
    public void bringBack() {
        execute(maintenanceUrl, "alter database " + name + " with allow_connections true");
    }

    /** Copies it as it is now, as a backup of the whole database does; the server must not run. It replaces an earlier copy. */
    public void backUp() {
        copy(name, backup());
    }

    /** Puts the copy in its place; the server must not run. */
    public void restore() {
        copy(backup(), name);
    }

    private String backup() {
        return name + "_backup";
    }

    private void copy(String from, String to) {
        execute(maintenanceUrl, "drop database if exists " + to + " with (force)");
        execute(maintenanceUrl, "create database " + to + " template " + from);
    }

    @Override
    public void drop() {
        execute(maintenanceUrl, "drop database if exists " + backup() + " with (force)");
        execute(maintenanceUrl, "drop database if exists " + name + " with (force)");
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
