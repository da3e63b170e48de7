package io.github.dualpassword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.realm.TestRealm;

/**
 * {@code ./run.sh conformance}: the kit of the module {@code lockout-conformance}, run from outside against the extension and
 * against stock Keycloak on the same server. Takes the project's directory as argument.
 */
public final class ConformanceRuns {

    private static final int ACCOUNTS = 130;
    private static final int SECONDS = 60;

    /** How often it is looked whether the kit wants a restart, while it runs. */
    private static final long LOOK_MILLIS = 200;

    private ConformanceRuns() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]);
        Path kit;
        try (var files = Files.list(project.resolve("lockout-conformance/target"))) {
            kit = files.filter(file -> file.getFileName().toString().endsWith("-all.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Path directory = Files.createDirectories(project.resolve("benchmarks/target/conformance"));
        Path profile = project.resolve("realm-config/profiles/two-stage-realm.json");
        try (BusyRealms realms = BusyRealms.started(profile, ACCOUNTS)) {
            realms.ours().attribute("dual-password.login.suspension-minutes", "1");
            realms.stock().update(ConformanceRuns::limitOfFive);
            for (TestRealm realm : List.of(realms.ours(), realms.stock())) {
                run(kit, driver(directory, realm), directory.resolve(realm.name() + ".json"), realms);
            }
        }
    }

    private static void limitOfFive(ObjectNode realm) {
        realm.put("bruteForceProtected", true)
                .put("permanentLockout", false)
                .put("failureFactor", 5)
                .put("waitIncrementSeconds", SECONDS)
                .put("maxFailureWaitSeconds", SECONDS)
                .put("minimumQuickLoginWaitSeconds", SECONDS);
    }

    private static Path driver(Path directory, TestRealm realm) throws IOException {
        Path users = directory.resolve(realm.name() + "-users.csv");
        Files.writeString(
                users,
                IntStream.rangeClosed(1, ACCOUNTS)
                        .mapToObj(number -> BusyRealms.loginId(number) + "," + BusyRealms.PASSWORD)
                        .collect(Collectors.joining("\n")));
        Path wanted = directory.resolve("restart-wanted");
        Path driver = directory.resolve(realm.name() + ".properties");
        Files.writeString(driver, """
                start = %s
                form = form:has(input[name=password])
                user.field = username
                password.field = password
                accepted = [?&]code=|/required-action
                limit = 5
                suspension.seconds = %d
                restart.command = touch %s && while [ -e %s ]; do sleep 1; done
                users = %s
                """.formatted(
                        realm.client().authorization().url(), SECONDS, wanted, wanted, users.getFileName()));
        return driver;
    }

    private static void run(Path kit, Path driver, Path result, BusyRealms realms)
            throws IOException, InterruptedException {
        System.out.println("# " + result.getFileName());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        kit.toString(),
                        driver.toString(),
                        "--result",
                        result.toString())
                .inheritIO()
                .start();
        Path wanted = driver.resolveSibling("restart-wanted");
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (Files.exists(wanted)) {
                realms.server().restart();
                delete(wanted);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
