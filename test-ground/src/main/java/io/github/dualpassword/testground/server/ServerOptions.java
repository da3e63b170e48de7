package io.github.dualpassword.testground.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.dualpassword.testground.certificate.HttpsFiles;

/**
 * What kind of server is wanted. Equal options may share a running server.
 *
 * @param nodes how many servers serve the same data: 1, or the size of a cluster
 * @param database where its data are
 * @param providers what lies in its providers directory
 * @param keycloakVersion another version than the build's, or empty
 * @param httpPort port of its pages, or 0 for a free one
 * @param https how it speaks https beside http, or empty: then it does not
 * @param home directory that keeps its data when it is closed, or empty: then everything goes with it
 * @param realmFiles realm files that the stock import reads at start
 * @param buildArguments further arguments of {@code kc.sh build}; each combination costs a build of about 20 s
 * @param arguments further arguments of {@code kc.sh start}
 * @param environment further environment variables
 * @param heapMegabytes largest heap
 * @param wiring how they reach their database and each other
 */
public record ServerOptions(
        int nodes,
        Database database,
        Providers providers,
        Optional<String> keycloakVersion,
        int httpPort,
        Optional<Https> https,
        Optional<Path> home,
        List<Path> realmFiles,
        List<String> buildArguments,
        List<String> arguments,
        Map<String, String> environment,
        int heapMegabytes,
        Wiring wiring) {

    public static final int ORDINARY_WORKER_THREADS = 50;
    public static final int ORDINARY_DATABASE_CONNECTIONS = 10;

    private static final int DEFAULT_HEAP_MEGABYTES = 512;

    private static final String VAULT = "--vault=";

    /** Further JVM options as {@code kc.sh} takes them. */
    static final String JVM_OPTIONS = "JAVA_OPTS_APPEND";

    /**
     * The JVM's quick compiler alone, and the garbage collector that needs no threads of its own: a start takes half the
     * processor time (8 s instead of 16 s, measured).
     */
    static final String QUICK_JVM = "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC";

    /** H2 in a file, extension and test providers, 512 MB of heap, free ports, a JVM that starts quickly. */
    public static Builder h2() {
        return new Builder(1, Database.H2_FILE);
    }

    /** H2 in memory, otherwise as {@link #h2()}. */
    public static Builder h2InMemory() {
        return new Builder(1, Database.H2_MEMORY);
    }

    /** PostgreSQL, otherwise as {@link #h2()}. */
    public static Builder postgresql() {
        return new Builder(1, Database.POSTGRESQL);
    }

    /** MariaDB, otherwise as {@link #h2()}. */
    public static Builder mariaDb() {
        return new Builder(1, Database.MARIADB);
    }

    /** MariaDB with a narrow character set, otherwise as {@link #h2()}. */
    public static Builder narrowMariaDb() {
        return new Builder(1, Database.MARIADB_NARROW);
    }

    /**
     * What most tests run on: PostgreSQL, or the database that the run names ({@link Database#PROPERTY}), and fewer database
     * connections than worker threads, as a large machine has by default. Here a request that holds one connection while it
     * waits for another shows.
     */
    public static Builder ordinary() {
        return new Builder(1, Database.ofRun())
                .workerThreads(ORDINARY_WORKER_THREADS)
                .databaseConnections(ORDINARY_DATABASE_CONNECTIONS);
    }

    /** Two nodes that share a PostgreSQL database, caches and host name, otherwise as {@link #h2()}. */
    public static Builder cluster() {
        return new Builder(2, Database.POSTGRESQL);
    }

    /**
     * What {@code kc.sh build} is told: database, health, metrics, and what the options add. That a certificate is asked for,
     * and that there may be a vault of files, is said to all, because it must be said here: it touches nobody who does not speak
     * https, and leaves a server without a vault that is told of no directory.
     */
    List<String> allBuildArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--db=" + database.buildOption(),
                "--health-enabled=true",
                "--metrics-enabled=true",
                "--https-client-auth=request"));
        if (buildArguments.stream().noneMatch(argument -> argument.startsWith(VAULT))) {
            arguments.add(VAULT + "file");
        }
        arguments.addAll(buildArguments);
        return arguments;
    }

    /** Whether it is built as {@link #ordinary()} is, so that time spent once on its first start pays. */
    boolean isOrdinary() {
        return database == Database.POSTGRESQL
                && providers == Providers.EXTENSION_AND_TEST_PROVIDERS
                && buildArguments.isEmpty();
    }

    /** The same with other providers. */
    ServerOptions with(Providers others) {
        return new ServerOptions(
                nodes,
                database,
                others,
                keycloakVersion,
                httpPort,
                https,
                home,
                realmFiles,
                buildArguments,
                arguments,
                environment,
                heapMegabytes,
                wiring);
    }

    /** Collects options; what is not said stays as {@link #h2()} describes it. */
    public static final class Builder {

        private final int nodes;
        private final Database database;
        private Providers providers = Providers.EXTENSION_AND_TEST_PROVIDERS;
        private Optional<String> keycloakVersion = Optional.empty();
        private int httpPort;
        private Optional<Https> https = Optional.empty();
        private Optional<Path> home = Optional.empty();
        private final List<Path> realmFiles = new ArrayList<>();
        private final List<String> buildArguments = new ArrayList<>();
        private final List<String> arguments = new ArrayList<>();
        private final Map<String, String> environment = new TreeMap<>();
        private int heapMegabytes = DEFAULT_HEAP_MEGABYTES;
        private Wiring wiring = Wiring.DIRECT;

        private Builder(int nodes, Database database) {
            this.nodes = nodes;
            this.database = database;
        }

        public Builder providers(Providers value) {
            providers = value;
            return this;
        }

        public Builder keycloakVersion(String value) {
            keycloakVersion = Optional.of(value);
            return this;
        }

        public Builder httpPort(int value) {
            httpPort = value;
            return this;
        }

        /** Speaks https too. @param port where, or 0 for a free one */
        public Builder https(HttpsFiles files, int port) {
            https = Optional.of(new Https(files, port));
            return this;
        }

        /** Keeps data in this directory, which may hold those of an earlier run. */
        public Builder home(Path value) {
            home = Optional.of(value);
            return this;
        }

        public Builder realmFile(Path value) {
            realmFiles.add(value);
            return this;
        }

        public Builder buildArgument(String value) {
            buildArguments.add(value);
            return this;
        }

        public Builder argument(String value) {
            arguments.add(value);
            return this;
        }

        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        public Builder heapMegabytes(int value) {
            heapMegabytes = value;
            return this;
        }

        /** On PostgreSQL, and the distribution, alone. */
        public Builder wiring(Wiring value) {
            wiring = value;
            return this;
        }

        /** Most requests worked on at a time. */
        public Builder workerThreads(int value) {
            return argument("--http-pool-max-threads=" + value);
        }

        /** Size of the database connection pool; it is filled at start. */
        public Builder databaseConnections(int value) {
            return argument("--db-pool-initial-size=" + value)
                    .argument("--db-pool-min-size=" + value)
                    .argument("--db-pool-max-size=" + value);
        }

        /**
         * Lets Keycloak's own hash of passwords, Argon2, take next to no work: for tests, not for what measures a server or
         * keeps passwords of people.
         */
        public Builder quickHashes() {
            return argument("--spi-password-hashing--argon2--memory=16")
                    .argument("--spi-password-hashing--argon2--iterations=1");
        }

        /** Adds Keycloak's own metrics of user events. */
        public Builder eventMetrics() {
            return buildArgument("--event-metrics-user-enabled=true");
        }

        /** A line of Keycloak's log configuration, such as {@code org.hibernate.SQL:debug}. */
        public Builder logLevel(String value) {
            return argument("--log-level=INFO," + value);
        }

        /** A further option of the JVM, such as an agent. */
        public Builder jvmOption(String value) {
            return environment(JVM_OPTIONS, QUICK_JVM + " " + value);
        }

        /** Lets the JVM compile all it would in production: slower to start, faster in the long run, for benchmarks. */
        public Builder fullyCompiled() {
            return environment(JVM_OPTIONS, "");
        }

        public ServerOptions build() {
            environment.putIfAbsent(JVM_OPTIONS, QUICK_JVM);
            return new ServerOptions(
                    nodes,
                    database,
                    providers,
                    keycloakVersion,
                    httpPort,
                    https,
                    home,
                    List.copyOf(realmFiles),
                    List.copyOf(buildArguments),
                    List.copyOf(arguments),
                    Map.copyOf(environment),
                    heapMegabytes,
                    wiring);
        }
    }
}
