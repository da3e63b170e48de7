package io.github.dualpassword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import io.github.dualpassword.testground.server.Artifacts;

/** {@code ./run.sh benchmark}: prints what docs/performance.md says. Takes the project's directory as argument. */
public final class SideBySide {

    private SideBySide() {}

    public static void main(String[] arguments) {
        Path project = Path.of(arguments[0]);
        System.out.println(
                "\n| way in | flows | SQL statements | transactions | milliseconds |\n|---|---|---|---|---|");
        System.out.print(new LoginCost(project.resolve("realm-config/profiles/two-stage-realm.json")).measure());
        System.out.println("\n| members of the company | SQL statements | milliseconds |\n|---|---|---|");
        System.out.print(new ListCost(project.resolve("realm-config/profiles/two-stage-realm.json")).measure());
        System.out.println("\n| start-up | seconds |\n|---|---|");
        System.out.print(new StartCost().measure());
        System.out.println(jar(Artifacts.ofBuild().extension()));
    }

    /** Size of the JAR, and how many classes in it are not ours. */
    private static String jar(Path extension) {
        try (ZipFile zip = new ZipFile(extension.toFile())) {
            long foreign = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .filter(entry -> !entry.getName().startsWith("io/github/dualpassword/"))
                    .count();
            return "\nJAR: %d kB, %d classes of other libraries".formatted(Files.size(extension) / 1024, foreign);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
