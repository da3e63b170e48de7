package io.github.dualpassword.testground.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.dualpassword.testground.http.AdminApi;

/**
 * What {@code kc.sh start} is told for one server, however it runs.
 *
 * @param options what kind of server it is
 * @param httpPort port of its pages
 * @param httpsPort port of its pages over https, 0 where it does not speak that
 * @param managementPort port of metrics and health
 * @param database its database in a database server, empty on H2
 * @param membership its place in a cluster, empty where it stands alone
 * @param wires what tests may break around it, empty where they may not
 */
record StartArguments(
        ServerOptions options,
        int httpPort,
        int httpsPort,
        int managementPort,
        Optional<ServerDatabase> database,
        Optional<Membership> membership,
        Optional<Wires> wires) {

    /**
     * A node's place in a cluster.
     *
     * @param hostname the address under which all nodes know themselves, or tokens of one would be refused by the others
     * @param transportPort where it listens to the other nodes
     * @param reachedAt where they reach it; another port where a line lies between
     */
    record Membership(URI hostname, int transportPort, int reachedAt) {}

    /** With ports that are free, and a database of its own where the options want a database server. */
    static StartArguments of(ServerOptions options, Artifacts artifacts) {
        int httpPort = options.httpPort() == 0 ? Ports.free() : options.httpPort();
        Optional<Wires> wires = options.wiring() == Wiring.DIRECT
                ? Optional.empty()
                : Optional.of(Wires.to(BreakablePostgres.started(artifacts, options.wiring())));
        Optional<ServerDatabase> database = switch (options.database()) {
            case H2_FILE, H2_MEMORY -> Optional.empty();
            case POSTGRESQL ->
                Optional.of(wires.map(each -> each.postgres().createDatabase(options))
                        .orElseGet(() -> PostgresServer.running(artifacts).createDatabase(options)));
            case MARIADB, MARIADB_NARROW ->
                Optional.of(MariaServer.running(artifacts).createDatabase(options.database()));
        };
        return new StartArguments(
                options, httpPort, httpsPort(options), Ports.free(), database, Optional.empty(), wires);
    }

    /** With free ports, on a database that is there. */
    static StartArguments onDatabase(ServerOptions options, Optional<ServerDatabase> database) {
        return new StartArguments(
                options, Ports.free(), httpsPort(options), Ports.free(), database, Optional.empty(), Optional.empty());
    }

    /** One for each node that the options want; all of them on one database, under the address of the first. */
    static List<StartArguments> ofNodes(ServerOptions options, Artifacts artifacts) {
        StartArguments first = of(options, artifacts);
        if (options.nodes() == 1) {
            return List.of(first);
        }
        List<StartArguments> all = new ArrayList<>();
        all.add(first.asNode(first.httpPort, first.baseUrl()));
        while (all.size() < options.nodes()) {
            all.add(first.asNode(Ports.free(), first.baseUrl()));
        }
        return all;
    }

    private StartArguments asNode(int port, URI hostname) {
        int transport = Ports.freeForTransport();
        int reachedAt = wires.isPresent() ? Ports.freeForTransport() : transport;
        Membership place = new Membership(hostname, transport, reachedAt);
        return new StartArguments(
                options,
                port,
                httpsPort(options),
                Ports.free(),
                database,
                Optional.of(place),
                wires.map(each -> each.ofNode(reachedAt, transport)));
    }

    private static int httpsPort(ServerOptions options) {
        return options.https()
                .map(https -> https.port() == 0 ? Ports.free() : https.port())
                .orElse(0);
    }

    /** Environment variables: heap, the administrator of the realm {@code master}, and what the options add. */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(options.environment());
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx" + options.heapMegabytes() + "m");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", AdminApi.ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", AdminApi.ADMINISTRATOR_PASSWORD);
        return environment;
    }

    URI baseUrl() {
        return URI.create("http://localhost:" + httpPort);
    }

    /** Where it speaks https; empty where it does not. */
    Optional<URI> httpsUrl() {
        return options.https().map(https -> URI.create("https://localhost:" + httpsPort));
    }

    URI managementUrl() {
        return URI.create("http://localhost:" + managementPort);
    }

    List<String> all() {
        List<String> arguments = new ArrayList<>(List.of(
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + httpPort,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort));
        arguments.addAll(membership.map(StartArguments::clusterArguments).orElseGet(this::argumentsAlone));
        options.https().ifPresent(https -> {
            arguments.add("--https-port=" + httpsPort);
            arguments.add("--http-management-scheme=http");
            arguments.addAll(https.files().arguments());
        });
        if (!options.realmFiles().isEmpty()) {
            arguments.add("--import-realm");
        }
        arguments.addAll(databaseArguments());
        arguments.addAll(options.arguments());
        return arguments;
    }

    /** With https, pages have the http address all the same: a login may begin at either, and goes on there. */
    private List<String> argumentsAlone() {
        String address = options.https().isPresent() ? "--hostname=" + baseUrl() : "--hostname-strict=false";
        return List.of(address, "--cache=local");
    }

    /** Nodes find each other through a table in their database. */
    private static List<String> clusterArguments(Membership membership) {
        List<String> arguments = new ArrayList<>(List.of(
                "--hostname=" + membership.hostname(),
                "--cache=ispn",
                "--cache-stack=jdbc-ping",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + membership.transportPort(),
                "--cache-embedded-mtls-enabled=false"));
        if (membership.reachedAt() != membership.transportPort()) {
            arguments.add("--cache-embedded-network-external-address=127.0.0.1");
            arguments.add("--cache-embedded-network-external-port=" + membership.reachedAt());
        }
        return arguments;
    }

    /** What every command on these data is told: where they are. */
    List<String> databaseArguments() {
        return switch (options.database()) {
            case H2_FILE -> List.of();
            case H2_MEMORY -> List.of("--db-url=jdbc:h2:mem:keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1");
            case POSTGRESQL, MARIADB, MARIADB_NARROW ->
                wires.map(this::argumentsOverWire)
                        .orElseGet(() -> database.orElseThrow().arguments());
        };
    }

    private List<String> argumentsOverWire(Wires lines) {
        PostgresDatabase postgres = (PostgresDatabase) database.orElseThrow();
        return List.of("--db-url=" + lines.url(postgres), "--db-username=postgres");
    }
}
