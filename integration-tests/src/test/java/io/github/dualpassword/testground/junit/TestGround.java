package io.github.dualpassword.testground.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Browser;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.certificate.IssuedCertificate;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.KeycloakServer;
import io.github.dualpassword.testground.server.LogPart;
import io.github.dualpassword.testground.server.Nodes;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.ServerOptions;

/**
 * What a test class stands on: a server, a realm, users, browser windows, an SMTP server.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestGround ground = TestGround.onTwoStage();
 * }</pre>
 *
 * <p>On {@link ServerOptions#cluster()} two nodes serve the realm; {@link #server()}, {@link #realm()}, {@link #client()} and
 * the browser speak to the first of them, {@link #node}, {@link #realm(int)} and {@link TestRealm#onEachNode()} to any.
 *
 * <p>Classes whose options are equal share a server. A realm passes to the next class that wants the same, emptied of its
 * users and with its settings put back, unless a class has changed more than these or wants very many users. Either way,
 * tests see nothing of each other. After each test windows are closed, and a clock that the test has moved gets the real
 * time again. When a test fails, the message says where the server's log of that test and pictures of its windows lie.
 */
public final class TestGround
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    /** Tag of every class on {@link ServerOptions#cluster()}; the long tier runs these last and alone. */
    public static final String TWO_NODES = "two-nodes";

    /** Tag of classes whose matter depends on the database; the long tier runs them on each that is supported. */
    public static final String EVERY_DATABASE = "every-database";

    /** A Tuesday, half past nine in Tokyo: where the clock stands in tests that need it to. */
    public static final Instant MORNING = Instant.parse("2026-11-24T00:30:00Z");

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Path PICTURES_OF_DOCUMENTS = Path.of("../docs/pictures");

    private final ServerOptions options;
    private final Windows windows = new Windows();
    private Optional<RealmFile> realmFile = Optional.empty();
    private Optional<Instant> standingAt = Optional.empty();
    private boolean ownServer;
    private boolean ownRealm;
    private RunResources run;
    private Nodes nodes;
    private Optional<RealmLoan> loan = Optional.empty();
    private List<LogPart> logs = List.of();

    private TestGround(ServerOptions options) {
        this.options = options;
    }

    /** On such a server, with quick hashes. */
    public static TestGround on(ServerOptions.Builder options) {
        return new TestGround(options.quickHashes().build());
    }

    /** On {@link #ordinary()}. */
    public static TestGround onServer() {
        return on(ordinary());
    }

    /**
     * What most classes run on, so that a worker starts one server: {@link ServerOptions#ordinary()} with a vault, with https
     * beside http, and with trust in servers of the tests' authority. A container has none of these: it reads no files of this
     * machine.
     */
    public static ServerOptions.Builder ordinary() {
        return ServerKind.chosen() == ServerKind.CONTAINER
                ? ServerOptions.ordinary()
                : TestVault.shared()
                        .of(TestAuthority.shared().of(TestAuthority.shared().trusted(ServerOptions.ordinary())));
    }

    /** On such a server, with the profile {@code two-stage} without its sample users, and hashes that tests can count. */
    public static TestGround onTwoStage() {
        return onTwoStage(UnaryOperator.identity());
    }

    /** The same with other settings. */
    public static TestGround onTwoStage(UnaryOperator<RealmFile> change) {
        return onServer()
                .withProfile(
                        "two-stage", file -> change.apply(file.withoutUsers().quickHashes()));
    }

    /** Lets the realm's clock stand at this moment when a test begins. */
    public TestGround withClockStandingAt(Instant moment) {
        standingAt = Optional.of(moment);
        return this;
    }

    /** Gives the class a server that no other class uses, for tests that kill it or starve it. */
    public TestGround onOwnServer() {
        ownServer = true;
        return this;
    }

    /**
     * Gives the class a realm that no other class has: for tests of what a server keeps of a realm in its memory, such as the
     * entries of an address, which nothing takes back.
     */
    public TestGround withRealmOfItsOwn() {
        ownRealm = true;
        return this;
    }

    /** Imports a profile of this product for the class. */
    public TestGround withProfile(String name) {
        return withRealm(RealmFile.profile(name));
    }

    /** Imports a profile of this product, changed. */
    public TestGround withProfile(String name, UnaryOperator<RealmFile> change) {
        return withRealm(change.apply(RealmFile.profile(name)));
    }

    public TestGround withRealm(RealmFile file) {
        realmFile = Optional.of(file);
        return this;
    }

    /** The server, or the first node of a cluster. */
    public KeycloakServer server() {
        return node(0);
    }

    /** All nodes; one where no cluster was asked for. */
    public List<KeycloakServer> nodes() {
        return nodes.all();
    }

    /** One of {@link #nodes()}, counted from 0. */
    public KeycloakServer node(int number) {
        return nodes().get(number);
    }

    /** Starts the nodes that a test has stopped or killed, and waits until they are one cluster again. */
    public void startMissingNodes() {
        nodes.startMissing();
    }

    /** The realm of this class, spoken to through the first node. */
    public TestRealm realm() {
        return loan.orElseThrow(() -> new IllegalStateException("The class has asked for no realm"))
                .realm();
    }

    /** The same realm, spoken to through another of {@link #nodes()}. */
    public TestRealm realm(int node) {
        return realm().onEachNode().get(node);
    }

    /** The application of this class's realm. */
    public OidcClient client() {
        return realm().client();
    }

    /** Adds a user who has both passwords; they are those of {@link TestUser}. */
    public TestUser user(String loginId) {
        return userWithLoginPassword(loginId).withConfirmationPassword();
    }

    /** Adds a user who has a login password and no confirmation password. */
    public TestUser userWithLoginPassword(String loginId) {
        return TestUser.addedWithLoginPassword(realm(), loginId);
    }

    /** One whom the realm file or a user storage has brought. */
    public TestUser existingUser(String loginId) {
        return TestUser.existing(realm(), loginId);
    }

    public MailServer mail() {
        return run.mail();
    }

    /** A new window, in Japanese, on a desktop. */
    public Window window() {
        return window(Look.JAPANESE);
    }

    public Window window(Look look) {
        return windows.add(browser().open(look));
    }

    /** A new window of somebody who has a certificate, on a server that speaks https. */
    public Window window(Look look, IssuedCertificate certificate) {
        return windows.add(browser().open(look, server().httpsUrl(), certificate));
    }

    public Browser browser() {
        return run.browser();
    }

    /** A further realm on this server, which the caller closes. */
    public TestRealm importRealm(RealmFile file, String name) {
        return TestRealm.imported(nodes(), run.prepared(file), name);
    }

    /**
     * Writes a picture of a window to {@code target/screenshots/<name>.png}, password fields covered; anew to the documents,
     * too, where they show it and the run is told to ({@code -Dpictures.write=true}).
     */
    public Path screenshot(Window window, String name) {
        Path picture = window.screenshot(SCREENSHOTS.resolve(name + ".png"));
        Path shown = PICTURES_OF_DOCUMENTS.resolve(name + ".png");
        if (Boolean.getBoolean("pictures.write") && Files.exists(shown)) {
            copy(picture, shown);
        }
        return picture;
    }

    private static void copy(Path picture, Path shown) {
        try {
            Files.copy(picture, shown, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (options.nodes() > 1 && !context.getTags().contains(TWO_NODES)) {
            throw new IllegalStateException("A class on a cluster needs @Tag(TestGround.TWO_NODES)");
        }
        run = RunResources.of(context);
        nodes = ownServer ? run.servers().ownWith(options) : run.servers().with(options);
        loan = realmFile
                .map(run::prepared)
                .map(file -> isShared(file)
                        ? RealmLoan.shared(run.servers().realmsOn(nodes), nodes, file)
                        : RealmLoan.own(nodes, file, context));
    }

    private boolean isShared(RealmFile file) {
        return !ownServer && !ownRealm && options.nodes() == 1 && file.users() <= RealmLoan.MAX_USERS;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        logs = nodes().stream().map(LogPart::fromNow).toList();
        loan.ifPresent(RealmLoan::beginTest);
        standingAt.ifPresent(moment -> realm().standClockAt(moment));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        windows.close();
        loan.ifPresent(RealmLoan::endTest);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (nodes == null) {
            return;
        }
        if (ownServer) {
            nodes.close();
            return;
        }
        nodes.startMissing();
        loan.ifPresent(RealmLoan::end);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw Evidence.with(context, failure, logs, windows);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw Evidence.with(context, failure, logs, windows);
    }
}
