package io.github.dualpassword.realmsetup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.testground.server.Artifacts;
import io.github.dualpassword.testground.server.Ports;
import io.github.dualpassword.testground.server.ServerKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Who types what the documents say gets from a stock Keycloak to a confirmed transaction. Only ports and version are other ones. */
@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "it starts a server by kc.sh")
@Tag("long")
class FirstTransactionTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path READMES = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);

    /** In both READMEs, before the link to the page. */
    private static final Pattern NUMBER = Pattern.compile("(\\d+)[^\\d]{0,40}\\]\\(docs/first-transaction\\.md\\)");

    private static final String WRITTEN_FOR = "26.7.5";
    private static final int MINUTES = 10;

    @TempDir
    private Path home;

    @Test
    void everyCommandOfThePageLeadsToAConfirmedTransaction() throws Exception {
        Artifacts artifacts = Artifacts.ofBuild();
        Files.copy(artifacts.distribution(), home.resolve("keycloak-" + artifacts.keycloakVersion() + ".zip"));
        Files.copy(artifacts.extension(), home.resolve("keycloak-dual-password-tried.jar"));
        String keycloak = String.valueOf(Ports.free());
        String application = String.valueOf(Ports.free());
        Files.writeString(
                home.resolve("client.mjs"),
                withPorts(read(DOCS.resolve("examples/client.mjs")), keycloak, application)
                        .replace(".listen(3000", ".listen(" + application));

        String commands = String.join("\n", blocks()).replace(WRITTEN_FOR, artifacts.keycloakVersion());
        String printed = type(withPorts(commands, keycloak, application), keycloak);

        assertThat(printed).contains("Signed in: user01", "Executed: T-1");
    }

    @Test
    void theReadmesSayHowManyCommandsTheseAre() throws IOException {
        long commands = blocks().stream()
                .limit(blocks().size() - 1L)
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .count();

        for (String readme : List.of("README.md", "README.ja.md")) {
            assertThat(NUMBER.matcher(read(READMES.resolve(readme))).results())
                    .as(readme)
                    .extracting(found -> found.group(1))
                    .containsExactly(String.valueOf(commands));
        }
    }

    private String type(String commands, String port) throws IOException, InterruptedException {
        Path output = home.resolve("output.txt");
        ProcessBuilder shell = new ProcessBuilder(
                        "bash", "-euo", "pipefail", "-c", "trap 'kill $(jobs -p) 2> /dev/null' EXIT\n" + commands)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("KC_HTTP_PORT", port);
        shell.environment().put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(Ports.free()));
        shell.environment().put("KC_CACHE", "local");
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Where kcadm.sh keeps its session.
        shell.environment().put("KC_OPTS", "-Duser.home=" + home);
        Process process = shell.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        String printed = read(output);
        assertThat(ended).as(printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private static String withPorts(String text, String keycloak, String application) {
        return text.replace("localhost:8080", "localhost:" + keycloak)
                .replace("localhost:3000", "localhost:" + application);
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(read(DOCS.resolve("first-transaction.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
