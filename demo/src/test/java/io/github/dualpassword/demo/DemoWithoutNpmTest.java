package io.github.dualpassword.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code ./run.sh demo} needs no npm, and never asks for root. The script is run as it is, with programs beside it that note how they
 * are called in place of those that build and start.
 */
class DemoWithoutNpmTest {

    private static final String LEFT_OUT = "There is no npm: the pages in the Admin Console are left out.";

    private static final List<String> TOOLS =
            List.of("bash", "dirname", "sed", "head", "find", "grep", "id", "env", "mkdir", "cat");

    private static final List<String> ASKING_FOR_ROOT = List.of("sudo", "su", "apt-get", "dnf");

    private static final Path PATH_OF_SCRIPT =
            Files.exists(Path.of("run.sh")) ? Path.of("run.sh") : Path.of("../run.sh");

    @TempDir
    Path project;

    private Path programs;

    @BeforeEach
    void putTogether() throws IOException {
        programs = Files.createDirectory(project.resolve("programs"));
        Files.copy(PATH_OF_SCRIPT, project.resolve("run.sh"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(programs.resolve(tool), find(tool));
        }
        program("java", "case $1 in -version) echo 'openjdk version \"17.0.1\"' >&2 ;; *) note java \"$@\" ;; esac");
        program("javac", "");
        program(
                "mvn",
                "note mvn \"$@\"; mkdir -p test-ground/target demo/target admin-ui-theme; "
                        + "echo 'admin.theme=' > test-ground/target/test-ground.properties; echo > demo/target/demo.jar");
        for (String program : ASKING_FOR_ROOT) {
            program(program, "note root \"$@\"");
        }
    }

    @Test
    void oneLineSaysThatThePagesAreLeftOutAndTheDemoGoesOn() throws Exception {
        assertThat(demo()).containsOnlyOnce(LEFT_OUT);
        assertThat(notes())
                .hasSize(2)
                .satisfiesExactly(
                        build -> assertThat(build).startsWith("mvn ").doesNotContain("admin-ui-theme"),
                        start -> assertThat(start).startsWith("java ").contains(Demo.class.getName()));
    }

    @Test
    void theLineIsThereWhereNothingHasToBeBuiltAnew() throws Exception {
        demo();

        assertThat(demo()).containsOnlyOnce(LEFT_OUT);
        assertThat(notes().stream().filter(note -> note.startsWith("mvn "))).hasSize(1);
        assertThat(notes().stream().filter(note -> note.startsWith("java "))).hasSize(2);
    }

    @Test
    void withNpmThePagesAreBuilt() throws Exception {
        program("node", "");
        program("npm", "");

        assertThat(demo()).doesNotContain(LEFT_OUT);
        assertThat(notes().get(0)).startsWith("mvn ").contains("-Padmin-ui-theme");
    }

    private String demo() throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(find("bash").toString(), "run.sh", "demo")
                .directory(project.toFile())
                .redirectErrorStream(true);
        script.environment().put("PATH", programs.toString());
        script.environment().remove("JAVA_HOME");
        Process process = script.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    /** How the programs were called, in their order. */
    private List<String> notes() throws IOException {
        return Files.readAllLines(project.resolve("notes"));
    }

    private void program(String name, String script) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(
                file,
                "#!" + find("bash") + "\nnote() { echo \"$*\" >> \"" + project.resolve("notes") + "\"; }\n" + script
                        + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path find(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no program '" + tool + "' on the PATH"));
    }
}
