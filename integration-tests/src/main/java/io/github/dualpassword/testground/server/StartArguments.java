package io.github.dualpassword.testground.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code kc.sh start} is told for one server, however it runs. */
record StartArguments(ServerOptions options, int httpPort, int managementPort, Optional<PostgresDatabase> database) {

    /** With ports that are free, and a database of its own where the options want PostgreSQL. */
    static StartArguments of(ServerOptions options, Artifacts artifacts) {
        int httpPort = options.httpPort() == 0 ? Ports.free() : options.httpPort();
        Optional<PostgresDatabase> database = options.database() == Database.POSTGRESQL
                ? Optional.of(PostgresServer.running(artifacts.inWorkDirectory("postgres"))
                        .createDatabase())
                : Optional.empty();
        return new StartArguments(options, httpPort, Ports.free(), database);
    }

    URI baseUrl() {
        return URI.create("http://localhost:" + httpPort);
    }

    URI managementUrl() {
        return URI.create("http://localhost:" + managementPort);
    }

    List<String> all() {
        List<String> arguments = new ArrayList<>(List.of(
                "--http-enabled=true",
                "--hostname-strict=false",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + httpPort,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort));
        if (!options.realmFiles().isEmpty()) {
            arguments.add("--import-realm");
        }
        arguments.addAll(databaseArguments());
        arguments.addAll(options.arguments());
        return arguments;
    }

    private List<String> databaseArguments() {
        return switch (options.database()) {
            case H2_FILE -> List.of();
            case H2_MEMORY -> List.of("--db-url=jdbc:h2:mem:keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1");
            case POSTGRESQL -> List.of("--db-url=" + database.orElseThrow().jdbcUrl(), "--db-username=postgres");
        };
    }
}
