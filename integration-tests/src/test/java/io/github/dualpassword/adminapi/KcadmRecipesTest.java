package io.github.dualpassword.adminapi;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.otp.TestVault;
import io.github.dualpassword.testground.certificate.IssuedCertificate;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the administrator's guide lets a bank type is typed here, letter by letter, in a realm of the guide's name. */
@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "a container has no kcadm.sh on this machine")
@Tag("long")
class KcadmRecipesTest {

    private static final Path GUIDE = Path.of("..", "docs", "administrators-guide");
    private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);
    private static final int MINUTES = 3;
    private static final String NEWER_KEY =
            Base64.getEncoder().encodeToString("the bank's newer key of 32 bytes".getBytes(StandardCharsets.US_ASCII));

    @RegisterExtension
    static final TestGround ground =
            TestGround.on(TestVault.shared().of(ServerOptions.ordinary())).onOwnServer();

    private static TestRealm realm;
    private static TestContract contract;

    @TempDir
    private static Path home;

    @BeforeAll
    static void logIn() throws Exception {
        realm = ground.importRealm(
                RealmFile.profile("hardware-token").withoutUsers().quickHashes(), "bank");
        TestVault.shared().keys(realm, TestVault.KEY);
        contract = TestContract.added(realm, "company");
        Files.writeString(home.resolve("tokens.xml"), Pskc.ofTools("by-password.xml"));
        run("kcadm.sh config credentials --server %s --realm master --user admin --password admin"
                .formatted(ground.server().baseUrl()));
    }

    @Test
    void tokensAreImportedFoundAssignedAndEncryptedAnew() throws Exception {
        String imported = run(block("token-imports"));

        assertThat(imported)
                .contains("\"files\" : 1")
                .contains("\"good\" : true")
                .contains("\"tokens\" : 3");
        assertThat(realm.admin().get(realm.path("/dual-password/tokens")).findValuesAsText("serial"))
                .containsExactly("10000001", "10000002", "10000003");

        String found = run(block("dual-password/tokens/10000001/contract"));

        assertThat(found).contains("\"serial\" : \"10000001\"").contains("\"state\" : \"in_stock\"");
        assertThat(realm.admin()
                        .get(realm.path("/dual-password/tokens/10000001"))
                        .get("contract")
                        .asText())
                .isEqualTo(contract.id());

        TestVault.shared().keys(realm, NEWER_KEY, TestVault.KEY);
        assertThat(run(block("rotation"))).contains("\"encrypted\" : 3").contains("\"unreadable\" : 0");
        assertThat(run(block("rotation"))).contains("\"encrypted\" : 0");
    }

    @Test
    void aCertificateIsNotedWithItsUser() throws Exception {
        TestUser user = TestUser.added(realm, "user01");
        IssuedCertificate certificate = TestAuthority.shared().certificate("user01");
        Files.writeString(
                home.resolve("user01.crt"),
                "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                        .formatted(Base64.getMimeEncoder()
                                .encodeToString(certificate.certificate().getEncoded())));

        run(block("certificates.md", "users/$id"));

        JsonNode attributes = user.representation().path("attributes");
        assertThat(attributes.path("certificate-sha256").get(0).asText()).isEqualTo(certificate.thumbprint());
        assertThat(attributes.path("certificate-login").get(0).asText()).isEqualTo("true");
    }

    private static String block(String what) throws IOException {
        return block("tokens.md", what);
    }

    /** The one block of a chapter of the guide in which {@code kcadm.sh} does something with this. */
    private static String block(String chapter, String what) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(GUIDE.resolve(chapter)))
                .results()
                .map(block -> block.group(1))
                .filter(block -> Pattern.compile("kcadm\\.sh [a-z]+ \\S*" + Pattern.quote(what))
                        .matcher(block)
                        .find())
                .toList();
        assertThat(blocks).as(what).hasSize(1);
        return blocks.get(0);
    }

    /** Runs it as a shell does in which a mistake ends everything; what it has printed. */
    private static String run(String commands) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment()
                .putAll(Map.of(
                        "PATH",
                        ((StockServer) ground.server()).programs() + File.pathSeparator + System.getenv("PATH"),
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        // Where kcadm.sh keeps its session.
                        "KC_OPTS",
                        "-Duser.home=" + home,
                        "PASSWORD",
                        "correct horse",
                        "CONTRACT",
                        contract.id()));
        Process process = shell.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(output);
        assertThat(ended).as(printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
