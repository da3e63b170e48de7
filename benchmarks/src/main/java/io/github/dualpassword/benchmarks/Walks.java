package io.github.dualpassword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.testground.oidc.Form;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.Artifacts;
import io.github.dualpassword.testground.server.Providers;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/**
 * {@code ./run.sh walks [TREE]}: through how many source files of the extension a request goes. TREE is any built tree of
 * this project, so that two of its versions can be compared; this one by default.
 *
 * <p>A walk begins with the POST of a form and ends with the page or the redirect to the application that answers it. Each
 * is walked once to warm up and then three times. What a timer does meanwhile is in one of these and not in the others, so
 * the files that all three have in common are counted; the rest is named beside them. Code that runs once in a server's
 * life, such as static initializers, is not counted.
 */
public final class Walks {

    private static final int TIMES = 3;
    private static final int FAILURES_UNTIL_SUSPENSION = 5;

    private static final String WRONG = "not-the-password";
    private static final String OPERATOR = "admin01";
    private static final List<String> TARGETS = List.of("user01", "user02", "user03");

    private final Path sources;
    private final ExecutedClasses executed;
    private final TestRealm realm;

    private Walks(Path tree, ExecutedClasses executed, TestRealm realm) {
        this.sources = tree.resolve("authenticators/src/main/java");
        this.executed = executed;
        this.realm = realm;
    }

    public static void main(String[] arguments) {
        Path tree = Path.of(arguments[0]).toAbsolutePath().normalize();
        ExecutedClasses executed = new ExecutedClasses();
        RealmFile profile = RealmFile.read(tree.resolve("realm-config/profiles/two-stage-realm.json"));
        try (StockServer server = StockServer.started(
                ServerOptions.h2()
                        .providers(Providers.EXTENSION)
                        .jvmOption(executed.jvmOption())
                        .build(),
                Artifacts.ofBuild().withExtension(extensionOf(tree)))) {
            Walks walks = new Walks(tree, executed, TestRealm.imported(server, profile, "walks"));
            walks.print("wrong login password", () -> walks.login(WRONG));
            walks.print("right login password", () -> walks.login("Login-user01"));
            walks.print("wrong confirmation password", () -> walks.confirmation(WRONG));
            walks.print("right confirmation password", () -> walks.confirmation("Confirm-user01"));
            walks.print("release of " + TARGETS.size() + " users", walks::release);
        }
    }

    private Runnable login(String password) {
        Page login =
                realm.client().visitor().open(realm.client().authorization().url());
        return () -> answered(login.logIn("user01", password), password);
    }

    private Runnable confirmation(String password) {
        Page page = signedIn("user01")
                .open(realm.client().authorization().acrValues("confirmation").url());
        return () -> answered(page.submit(Map.of("confirmation-password", password)), password);
    }

    private Runnable release() {
        TARGETS.forEach(this::suspend);
        Form list = signedIn(OPERATOR)
                .open(realm.client()
                        .authorization()
                        .action("stop-release-users")
                        .url())
                .form();
        TARGETS.forEach(target -> list.with("pick", realm.userId(target)));
        Form filled = list.fill("after", "usable");
        return () -> expect(
                filled.fill("operator-confirmation-password", "Confirm-" + OPERATOR)
                        .press("execute"),
                page -> page.has("[data-outcome=DONE]"));
    }

    private void suspend(String loginId) {
        for (int i = 0; i < FAILURES_UNTIL_SUSPENSION; i++) {
            realm.client().visitor().open(realm.client().authorization().url()).logIn(loginId, WRONG);
        }
    }

    private Visitor signedIn(String loginId) {
        Page page = realm.client()
                .visitor()
                .open(realm.client().authorization().url())
                .logIn(loginId, "Login-" + loginId);
        return page.visitor();
    }

    /** A right password leads to the application, a wrong one to the same page once more. */
    private static void answered(Page page, String password) {
        expect(page, answer -> answer.atApplication() != password.equals(WRONG));
    }

    private static void expect(Page page, Predicate<Page> condition) {
        if (!condition.test(page)) {
            throw new IllegalStateException("Not the page that was expected: " + page);
        }
    }

    private void print(String walk, Supplier<Runnable> preparation) {
        preparation.get().run();
        Set<String> always = new TreeSet<>(filesOf(preparation));
        Set<String> sometimes = new TreeSet<>(always);
        for (int i = 1; i < TIMES; i++) {
            Set<String> files = filesOf(preparation);
            always.retainAll(files);
            sometimes.addAll(files);
        }
        sometimes.removeAll(always);
        System.out.printf("%n%s: %d files%n", walk, always.size());
        always.forEach(System.out::println);
        sometimes.forEach(file -> System.out.println("(not every time) " + file));
    }

    private Set<String> filesOf(Supplier<Runnable> preparation) {
        Runnable request = preparation.get();
        executed.sinceLastCall();
        request.run();
        return executed.sinceLastCall().stream().map(this::fileOf).collect(Collectors.toSet());
    }

    /** The file that holds a class, nested ones included. */
    private String fileOf(String type) {
        String file = type.replaceFirst("\\$.*", "") + ".java";
        if (!Files.isRegularFile(sources.resolve(file))) {
            throw new IllegalStateException("No source of " + type + " below " + sources);
        }
        return file;
    }

    private static Path extensionOf(Path tree) {
        try (Stream<Path> files = Files.list(tree.resolve("authenticators/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("keycloak-dual-password-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Not built: " + tree));
        } catch (IOException e) {
            throw new UncheckedIOException("Not built: " + tree, e);
        }
    }
}
