package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The stock distribution, run as a production server runs: built beforehand, {@code start --optimized}, one process.
 *
 * <p>It dies with the Java process that made it.
 */
public final class StockServer implements KeycloakServer {

    /** A list of passwords that every server without a home of its own has, for the policy {@code passwordBlacklist}. */
    public static final String PASSWORD_LIST = "words.txt";

    /** The one password on it. */
    public static final String LISTED_PASSWORD = "listed-password";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final AtomicInteger SERVERS = new AtomicInteger();

    private final ServerOptions options;
    private final Path directory;
    private final StartArguments arguments;
    private final Path log;
    private final KeycloakScript script;
    private final Thread atExit = new Thread(this::kill);
    private boolean ownsDatabase = true;
    private Process process;

    private StockServer(ServerOptions options, Path directory, StartArguments arguments, Path log) {
        this.options = options;
        this.directory = directory;
        this.arguments = arguments;
        this.log = log;
        this.script = new KeycloakScript(directory, log);
    }

    /** Puts a server together and starts it. */
    public static StockServer started(ServerOptions options) {
        return started(options, Artifacts.ofBuild());
    }

    /** The same from other artifacts than those of the build. */
    public static StockServer started(ServerOptions options, Artifacts artifacts) {
        StockServer server = prepared(StartArguments.of(options, artifacts), artifacts);
        server.start();
        return server;
    }

    /** Puts a server together, on a database that a test may prepare, and does not start it. */
    public static StockServer prepared(ServerOptions options) {
        Artifacts artifacts = Artifacts.ofBuild();
        return prepared(StartArguments.of(options, artifacts), artifacts);
    }

    /**
     * Stops this server and starts another one, with other providers, on its data. This one is closed last, because
     * the data go with it; on H2 they lie in a home.
     */
    public StockServer followedBy(Providers providers) {
        stop();
        ServerOptions others = options.with(providers);
        StockServer server = prepared(StartArguments.onDatabase(others, arguments.database()), Artifacts.ofBuild());
        server.ownsDatabase = false;
        server.start();
        return server;
    }

    /** Puts a server together: the tree built for its options, copied, with a data directory. */
    static StockServer prepared(StartArguments arguments, Artifacts build) {
        ServerOptions options = arguments.options();
        Artifacts artifacts = options.keycloakVersion().map(build::withKeycloak).orElse(build);
        DirectoryTree.removeLeftovers(artifacts.inWorkDirectory("servers"));
        String name = "%d-%d".formatted(ProcessHandle.current().pid(), SERVERS.incrementAndGet());
        Path directory = artifacts.inWorkDirectory("servers").resolve(name);
        DirectoryTree.delete(directory);
        new BuiltTrees(artifacts).copyTo(directory, artifacts, options);
        options.home().ifPresent(home -> keepDataIn(home, directory));
        copyRealmFiles(options.realmFiles(), directory.resolve("data/import"));
        if (options.home().isEmpty()) {
            writePasswordList(directory.resolve("data/password-blacklists"));
        }
        Path log = artifacts.inWorkDirectory("logs").resolve(name + ".log");
        StockServer server = new StockServer(options, directory, arguments, log);
        Runtime.getRuntime().addShutdownHook(server.atExit);
        return server;
    }

    @Override
    public void start() {
        List<String> words = new ArrayList<>(List.of("start", "--optimized"));
        words.addAll(arguments.all());
        process = script.start(words, arguments.environment());
        try {
            Readiness.await(managementUrl(), this::isRunning);
        } catch (ServerFailure failure) {
            kill();
            throw new ServerFailure(failure.getMessage() + "\n" + script.endOfOutput(), failure);
        }
    }

    @Override
    public void stop() {
        if (!isRunning()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Writes a realm with its users to files, as {@code kc.sh export} does, from the data of this server, which may run.
     *
     * @param target where to, such as {@code --dir=…} or {@code --file=…}, and further arguments
     * @throws ServerFailure when the command fails
     */
    public void exportRealm(String realm, String... target) {
        runOnData("export", Stream.concat(Stream.of("--realm=" + realm), Stream.of(target)));
    }

    /**
     * Imports realm files into the data of this server, which may run: its caches know nothing of it.
     *
     * @param source where from, such as {@code --dir=…} or {@code --file=…}, and further arguments
     * @throws ServerFailure when the command fails
     */
    public void importRealm(String... source) {
        runOnData("import", Stream.of(source));
    }

    /** Where its programs are, such as {@code kcadm.sh}. */
    public Path programs() {
        return directory.resolve("bin");
    }

    /** Ids of the stored passwords that were compared with a {@code blocking} hash, one for each time, over all its starts. */
    public List<String> comparedPasswords() {
        Path journal = directory.resolve("data/blocking-hashes.log");
        try {
            return Files.exists(journal) ? Files.readAllLines(journal) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void runOnData(String command, Stream<String> further) {
        script.runToEnd(Stream.of(Stream.of(command, "--optimized"), further, arguments.databaseArguments().stream())
                .flatMap(Function.identity())
                .toList());
    }

    /** Kills the Java process that the script has started, and then the script. */
    @Override
    public void kill() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(child -> child.onExit().join());
        process.destroyForcibly().onExit().join();
    }

    @Override
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** The operating system's id of the Java process; the script that starts it may be another one. */
    public long javaProcess() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .filter(running -> running.info()
                        .command()
                        .filter(command -> command.endsWith("java"))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .pid();
    }

    /** Processor time that the server has taken since it was last started. */
    public Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(running -> running.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        stop();
        if (ownsDatabase) {
            arguments
                    .wires()
                    .ifPresentOrElse(Wires::close, () -> arguments.database().ifPresent(ServerDatabase::drop));
        }
        DirectoryTree.delete(directory);
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    @Override
    public ServerOptions options() {
        return options;
    }

    @Override
    public URI baseUrl() {
        return arguments.baseUrl();
    }

    @Override
    public URI httpsUrl() {
        return arguments.httpsUrl().orElseThrow(() -> new IllegalStateException("This server does not speak https"));
    }

    @Override
    public URI managementUrl() {
        return arguments.managementUrl();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public Optional<ServerDatabase> tables() {
        return arguments.database();
    }

    /** What tests may break around it. */
    public Wires wires() {
        return arguments.wires().orElseThrow();
    }

    private static void keepDataIn(Path home, Path directory) {
        try {
            Path data = Files.createDirectories(home.toAbsolutePath().resolve("data"));
            // Keycloak keeps compressed files of themes until it is itself updated, whatever JARs come and go.
            DirectoryTree.delete(data.resolve("tmp"));
            DirectoryTree.delete(directory.resolve("data"));
            Files.createSymbolicLink(directory.resolve("data"), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyRealmFiles(List<Path> files, Path importDirectory) {
        try {
            DirectoryTree.delete(importDirectory);
            Files.createDirectories(importDirectory);
            for (Path file : files) {
                Files.copy(file, importDirectory.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Keycloak looks for the lists that its policy {@code passwordBlacklist} names. */
    private static void writePasswordList(Path lists) {
        try {
            Files.createDirectories(lists);
            Files.writeString(lists.resolve(PASSWORD_LIST), LISTED_PASSWORD + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ServerFailure("Interrupted while waiting for Keycloak", e);
    }
}
