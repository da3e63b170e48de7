package io.github.dualpassword.adminapi;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page of the guide lets a bank type, and a shell to type it in.
 *
 * @param page of the administrator's guide
 * @param server whose {@code kcadm.sh} it is
 * @param home where the shell works, and {@code kcadm.sh} keeps its session
 */
record Recipes(Path page, StockServer server, Path home) {

    private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ ");
    private static final int MINUTES = 3;

    /** Logs the bank's administrator in. */
    void logIn() throws IOException, InterruptedException {
        run(
                "kcadm.sh config credentials --server %s --realm master --user admin --password admin"
                        .formatted(server.baseUrl()),
                Map.of());
    }

    /** What the guide has in {@code KEYCLOAK} and {@code TOKEN}, for the bank's administrator. */
    Map<String, String> forCurl() {
        return Map.of(
                "KEYCLOAK", server.baseUrl().toString(), "TOKEN", server.admin().token());
    }

    /** The one block of the page in which {@code kcadm.sh} does something with this. */
    String block(String what) throws IOException {
        List<String> blocks = blocks(Files.readString(page)).stream()
                .filter(block -> Pattern.compile("kcadm\\.sh [a-z]+ \\S*" + Pattern.quote(what))
                        .matcher(block)
                        .find())
                .toList();
        assertThat(blocks).as(what).hasSize(1);
        return blocks.get(0);
    }

    /** The blocks below a heading, in their order. */
    List<String> below(String heading) throws IOException {
        List<String> sections = HEADING.splitAsStream(Files.readString(page))
                .filter(section -> section.startsWith(heading + "\n"))
                .toList();
        assertThat(sections).as(heading).hasSize(1);
        return blocks(sections.get(0));
    }

    /** Headings of the sections below a heading, down to the next one of its rank, in their order. */
    List<String> tasksOf(String heading) throws IOException {
        String text = Files.readString(page);
        String chapter = text.substring(text.indexOf("\n## " + heading + "\n") + 1);
        int end = chapter.indexOf("\n## ");
        return Pattern.compile("(?m)^### (.*)$")
                .matcher(end < 0 ? chapter : chapter.substring(0, end))
                .results()
                .map(task -> task.group(1))
                .toList();
    }

    /** Runs it as a shell does in which a mistake ends everything; what it has printed. */
    String run(String commands, Map<String, String> variables) throws IOException, InterruptedException {
        Ended ended = ended(commands, variables);
        assertThat(ended.code()).as(ended.printed()).isZero();
        return ended.printed();
    }

    /** The same for what ends by a mistake. */
    String failed(String commands, Map<String, String> variables) throws IOException, InterruptedException {
        Ended ended = ended(commands, variables);
        assertThat(ended.code()).as(ended.printed()).isNotZero();
        return ended.printed();
    }

    private Ended ended(String commands, Map<String, String> variables) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("PATH", server.programs() + File.pathSeparator + System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Where kcadm.sh keeps its session.
        environment.put("HOME", home.toString());
        environment.put("KC_OPTS", "-Duser.home=" + home);
        shell.environment().putAll(environment);
        Process process = shell.start();
        boolean inTime = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(output);
        assertThat(inTime).as(printed).isTrue();
        return new Ended(process.exitValue(), printed);
    }

    private record Ended(int code, String printed) {}

    private static List<String> blocks(String text) {
        return BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
    }
}
