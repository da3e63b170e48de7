package io.github.dualpassword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import io.github.dualpassword.testground.server.Artifacts;

/**
 * {@code ./run.sh benchmark}: prints what docs/performance.md says. Takes the project's directory as argument, and the names
 * of the parts that are wanted; all of them without a name.
 */
public final class SideBySide {

    private SideBySide() {}

    public static void main(String[] arguments) {
        Path project = Path.of(arguments[0]);
        Path profile = project.resolve("realm-config/profiles/two-stage-realm.json");
        Map<String, Runnable> parts = new LinkedHashMap<>();
        parts.put(
                "statements",
                () -> print(
                        "way in | flows | SQL statements | transactions | milliseconds",
                        new LoginCost(profile).measure()));
        parts.put(
                "transactions",
                () -> print(
                        "a confirmation is asked for | SQL statements | transactions | milliseconds | ratio",
                        new TransactionCost(profile).measure()));
        parts.put(
                "logins",
                () -> print(
                        "way in | clients | flows | milliseconds a login | server CPU, milliseconds a login"
                                + " | right logins refused",
                        new LoginLoad(profile).measure()));
        parts.put(
                "list",
                () -> print("members of the company | SQL statements | milliseconds", new ListCost(profile).measure()));
        parts.put(
                "search",
                () -> print(
                        "page of the search | SQL statements | milliseconds | 95 percent, milliseconds",
                        new SearchCost(profile).measure()));
        parts.put(
                "rehearsal",
                () -> print(
                        "what | events | suspensions | seconds | used heap before, at most and after, MB",
                        new RehearsalCost(profile).measure()));
        parts.put(
                "tokens",
                () -> print(
                        "what | seconds | used heap before, at most and after, MB", new TokenCost(profile).measure()));
        parts.put(
                "refusals",
                () -> print(
                        "what is entered | refused because of | milliseconds | slower than the first of its group | p",
                        new RefusalCost(project.resolve("realm-config/profiles/before-login-realm.json")).measure()));
        parts.put(
                "console",
                () -> print(
                        "what is waited for | browser's cache | console | milliseconds | requests | kB over the network",
                        new ConsoleCost(profile).measure()));
        parts.put("start", () -> {
            print("start-up | seconds", new StartCost().measure());
            System.out.println(jar(Artifacts.ofBuild().extension()));
        });
        List<String> wanted = arguments.length == 1
                ? List.copyOf(parts.keySet())
                : List.of(arguments).subList(1, arguments.length);
        if (!parts.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("There are the parts " + parts.keySet() + ", not " + wanted);
        }
        wanted.forEach(part -> parts.get(part).run());
    }

    private static void print(String head, String rows) {
        System.out.printf(
                "%n| %s |%n|%s%n%s", head, head.replaceAll("[^|]+", "---").concat("|"), rows);
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
