package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.utility.MountableFile;

import io.github.dualpassword.testground.http.AdminApi;

/** The packaged JAR on Keycloak's official image, as users of Testcontainers run it; it builds itself at start. */
public final class ContainerServer implements KeycloakServer {

    /** System property with the image; the official one of the build's Keycloak version by default. */
    public static final String IMAGE = "testground.image";

    private static final String OFFICIAL_IMAGE = "quay.io/keycloak/keycloak:";
    private static final AtomicInteger SERVERS = new AtomicInteger();

    private final ServerOptions options;
    private final StartArguments arguments;
    private final HostNetworkKeycloak container;
    private final Path log;

    private ContainerServer(ServerOptions options, StartArguments arguments, HostNetworkKeycloak container, Path log) {
        this.options = options;
        this.arguments = arguments;
        this.container = container;
        this.log = log;
    }

    /**
     * Puts a container together.
     *
     * @throws IllegalArgumentException when the options name a home or https: a container keeps nothing on this machine, and
     *     reads no files that only their owner can read
     */
    static ContainerServer prepared(StartArguments arguments, Artifacts artifacts) {
        ServerOptions options = arguments.options();
        if (options.home().isPresent()) {
            throw new IllegalArgumentException("A server in a container has no home on this machine");
        }
        if (options.https().isPresent()) {
            throw new IllegalArgumentException("A server in a container does not speak https here");
        }
        String version = options.keycloakVersion().orElse(artifacts.keycloakVersion());
        HostNetworkKeycloak container = new HostNetworkKeycloak(
                System.getProperty(IMAGE, OFFICIAL_IMAGE + version),
                arguments.managementUrl(),
                options.heapMegabytes());
        container
                .withProductionMode()
                .withAdminUsername(AdminApi.ADMINISTRATOR)
                .withAdminPassword(AdminApi.ADMINISTRATOR_PASSWORD)
                .withProviderLibsFrom(artifacts.providersFor(options).stream()
                        .map(Path::toFile)
                        .toList())
                .withEnv(options.environment());
        for (Path realm : options.realmFiles()) {
            container.withCopyFileToContainer(
                    MountableFile.forHostPath(realm), "/opt/keycloak/data/import/" + realm.getFileName());
        }
        Stream.concat(options.allBuildArguments().stream(), arguments.all().stream())
                .forEach(container::withCustomCommand);
        Path log = artifacts
                .inWorkDirectory("logs")
                .resolve("container-%d-%d.log".formatted(ProcessHandle.current().pid(), SERVERS.incrementAndGet()));
        return new ContainerServer(options, arguments, container, log);
    }

    /** The first time the container is made; later the same one is started again, with its data. */
    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.withLogConsumer(this::write).start();
        } else {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            rewriteLog();
            Readiness.await(managementUrl(), container::isRunning);
        }
    }

    @Override
    public void stop() {
        if (isRunning()) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    @Override
    public void kill() {
        if (isRunning()) {
            container
                    .getDockerClient()
                    .killContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public void close() {
        container.stop();
        arguments.database().ifPresent(ServerDatabase::drop);
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

    /** Docker repeats the output of earlier starts to whoever follows it anew. */
    private void rewriteLog() {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        container.followOutput(this::write);
    }

    private synchronized void write(OutputFrame frame) {
        try {
            Files.writeString(
                    log,
                    frame.getUtf8String(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
