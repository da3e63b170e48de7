package io.github.dualpassword.application;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.Ports;

import static org.assertj.core.api.Assertions.assertThat;

/** A site of Apache with {@code mod_auth_openidc}, Debian's packages of both, as the integrators' pages configure it. */
@Tag("long")
class ApacheTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    @TempDir
    private Path home;

    private ForeignProgram application;
    private Process apache;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        assertThat(MODULES.resolve("mod_auth_openidc.so"))
                .as("Install Debian's packages apache2 and libapache2-mod-auth-openidc; ./run.sh test --all does so.")
                .exists();
        application = new ForeignProgram(home, URI.create("http://127.0.0.1:" + Ports.free()));
        application.register(ground.realm());
        site();
        apache = application.start(
                Map.of("CLIENT_SECRET", ForeignProgram.SECRET, "CRYPTO_PASSPHRASE", "a-passphrase-of-this-test"),
                "/usr/sbin/apache2",
                "-X",
                "-d",
                home.toString(),
                "-f",
                home.resolve("apache.conf").toString());
        visitor = ground.client().visitor();
    }

    @AfterEach
    void stop() throws InterruptedException {
        apache.destroy();
        apache.waitFor();
    }

    @Test
    void aPageIsGuardedByTheLogin() {
        TestUser user = ground.user("apache-signs-in");

        Page page = visitor.open(application.address()).logIn(user.loginId(), user.loginPassword());

        assertThat(page.text()).isEqualTo("Front page");
    }

    @Test
    void aPageIsGuardedByAConfirmation() {
        TestUser user = ground.user("apache-confirms");
        signIn(user);

        Page confirmation = approvals();

        assertThat(confirmation.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
        Page approvals = confirmation.submit(Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));
        assertThat(approvals.text()).isEqualTo("Approvals");
    }

    @Test
    void whoDoesNotConfirmDoesNotSeeIt() {
        signIn(ground.user("apache-gives-up"));

        Page refused = approvals().press("cancel");

        assertThat(refused.text()).isEqualTo("Front page");
        assertThat(approvals().has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
    }

    @Test
    void aProcedureIsOpenedAndLeft() {
        signIn(ground.user("apache-changes"));

        Page procedure = visitor.open(application.address().resolve("/change-passwords"));

        assertThat(procedure.has("input[type=password]")).isTrue();
        assertThat(procedure.press("cancel-aia").text()).isEqualTo("Front page");
    }

    /** The module sends whoever has not confirmed there by a page that forwards by itself. */
    private Page approvals() {
        Page page = visitor.open(application.address().resolve("/approvals/"));
        String forwards = page.document().select("meta[http-equiv=refresh]").attr("content");
        return forwards.isEmpty() ? page : visitor.open(URI.create(forwards.split("url=", 2)[1]));
    }

    private void signIn(TestUser user) {
        visitor.open(application.address()).logIn(user.loginId(), user.loginPassword());
    }

    /** A site of two pages, and the configuration of the documentation. */
    private void site() throws IOException {
        Path pages = Files.createDirectories(home.resolve("pages/approvals"));
        Files.writeString(home.resolve("pages/index.html"), "Front page");
        Files.writeString(pages.resolve("index.html"), "Approvals");
        Files.writeString(home.resolve("apache.conf"), """
                LoadModule mpm_event_module %1$s/mod_mpm_event.so
                LoadModule authn_core_module %1$s/mod_authn_core.so
                LoadModule authz_core_module %1$s/mod_authz_core.so
                LoadModule authz_user_module %1$s/mod_authz_user.so
                LoadModule alias_module %1$s/mod_alias.so
                LoadModule dir_module %1$s/mod_dir.so
                LoadModule headers_module %1$s/mod_headers.so
                LoadModule auth_openidc_module %1$s/mod_auth_openidc.so
                ServerName 127.0.0.1
                Listen 127.0.0.1:%2$d
                PidFile %3$s/apache.pid
                DefaultRuntimeDir %3$s
                ErrorLog /dev/stderr
                DocumentRoot %3$s/pages
                DirectoryIndex index.html
                # Visitors of these tests say less of themselves than browsers, which the module takes them for by this.
                RequestHeader set Accept text/html early
                %4$s
                """.formatted(
                        MODULES,
                        application.address().getPort(),
                        home,
                        application.example("mod_auth_openidc.conf", ground.realm())));
    }
}
