package io.github.dualpassword.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.server.Providers;
import io.github.dualpassword.testground.server.ServerFailure;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/** Starts everything, prints the guide, and runs until it is stopped. Takes the project's directory as argument. */
public final class Demo {

    private static final int FAILED = 1;

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(Path.of(arguments[0]).toAbsolutePath());
        } catch (DemoFailure | ServerFailure | UncheckedIOException failure) {
            System.err.println(failure.getMessage());
            System.exit(FAILED);
        }
    }

    private static void run(Path project) throws InterruptedException {
        Instant begin = Instant.now();
        DemoPorts ports = DemoPorts.of(System.getenv());
        DemoProfile profile = DemoProfile.of(System.getenv());
        ports.requireFree(profile);
        Path home = directory(profile.home(project));
        System.out.println("Starting the mail catcher and the sample portal …");
        Inbox inbox = Inbox.started(ports);
        atExit(inbox::stop);
        Portal portal = Portal.started(portalJar(project), home.resolve("portal.log"), ports, profile);
        atExit(portal::stop);
        System.out.println("Starting Keycloak with the extension …");
        StockServer keycloak = StockServer.started(server(project, profile, home, ports));
        atExit(keycloak::stop);
        List<SampleUser> users = SampleUser.of(project);
        if (profile.hasCertificates()) {
            giveOutCertificate(profile, ports, home, inbox);
        }
        if (profile.hasTokens()) {
            System.out.println("Giving out the sample tokens …");
            inbox.codes().show(TokenSetUp.of(ports, profile, users).complete(home));
        }
        new ConsoleSetUp(AdminApi.of(ports.keycloakUrl()), profile).complete();
        portal.awaitReady();
        System.out.println(Guide.text(
                profile,
                ports,
                Duration.between(begin, Instant.now()),
                AdminApi.ADMINISTRATOR,
                AdminApi.ADMINISTRATOR_PASSWORD,
                users,
                project.relativize(home)));
        new CountDownLatch(1).await();
    }

    private static void giveOutCertificate(DemoProfile profile, DemoPorts ports, Path home, Inbox inbox) {
        DemoCertificates certificates = DemoCertificates.in(home, Instant.now());
        new CertificateSetUp(AdminApi.of(ports.keycloakUrl()), profile.realm())
                .complete(certificates, ports.keycloakHttpsUrl());
        inbox.certificatePage().show(certificates, profile, ports);
    }

    /** The server of the demo, with its realm. */
    static ServerOptions server(Path project, DemoProfile profile, Path home, DemoPorts ports) {
        ServerOptions.Builder options = ServerOptions.h2()
                .providers(Providers.EXTENSION_AND_SAMPLE_STEPS)
                .httpPort(ports.keycloak())
                .home(home)
                .realmFile(DemoRealm.write(profile.realmFile(project), home.resolve("realm"), ports));
        if (profile.hasVault()) {
            options.buildArgument("--vault=file").argument("--vault-dir=" + DemoVault.in(home, profile.realm()));
        }
        if (profile.hasCertificates()) {
            options.https(DemoCertificates.in(home, Instant.now()).https(), ports.keycloakHttps());
        }
        return options.build();
    }

    private static Path portalJar(Path project) {
        try (Stream<Path> files = Files.list(project.resolve("sample-portal/target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new DemoFailure("The sample portal is not built: run ./run.sh build"));
        } catch (IOException failure) {
            throw new DemoFailure("The sample portal is not built: run ./run.sh build", failure);
        }
    }

    private static void atExit(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
    }

    private static Path directory(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new DemoFailure(directory + " cannot be written: " + failure.getMessage(), failure);
        }
    }
}
