package io.github.dualpassword.adminapi;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.certificate.IssuedCertificate;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerKind;
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
    private static final String NEWER_KEY =
            Base64.getEncoder().encodeToString("the bank's newer key of 32 bytes".getBytes(StandardCharsets.US_ASCII));

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().onOwnServer();

    private static TestRealm realm;
    private static TestContract contract;
    private static Recipes recipes;
    private static Recipes certificates;
    private static Recipes checks;
    private static Recipes rehearsals;

    @TempDir
    private static Path home;

    @BeforeAll
    static void logIn() throws Exception {
        realm = ground.importRealm(
                RealmFile.profile("hardware-token").withoutUsers().quickHashes(), "bank");
        TestVault.shared().keys(realm, TestVault.KEY);
        contract = TestContract.added(realm, "company");
        Files.writeString(home.resolve("tokens.xml"), Pskc.ofTools("by-password.xml"));
        recipes = new Recipes(GUIDE.resolve("tokens.md"), (StockServer) ground.server(), home);
        certificates = new Recipes(GUIDE.resolve("certificates.md"), (StockServer) ground.server(), home);
        checks = new Recipes(GUIDE.resolve("../set-up-check.md"), (StockServer) ground.server(), home);
        rehearsals = new Recipes(GUIDE.resolve("rehearsal-and-log.md"), (StockServer) ground.server(), home);
        recipes.logIn();
    }

    @Test
    void tokensAreImportedFoundAssignedAndEncryptedAnew() throws Exception {
        String imported = run("token-imports");

        assertThat(imported)
                .contains("\"files\" : 1")
                .contains("\"good\" : true")
                .contains("\"tokens\" : 3");
        assertThat(realm.admin().get(realm.path("/dual-password/tokens")).findValuesAsText("serial"))
                .containsExactly("10000001", "10000002", "10000003");

        String found = run("dual-password/tokens/10000001/contract");

        assertThat(found).contains("\"serial\" : \"10000001\"").contains("\"state\" : \"in_stock\"");
        assertThat(realm.admin()
                        .get(realm.path("/dual-password/tokens/10000001"))
                        .get("contract")
                        .asText())
                .isEqualTo(contract.id());

        TestVault.shared().keys(realm, NEWER_KEY, TestVault.KEY);
        assertThat(run("rotation")).contains("\"encrypted\" : 3").contains("\"unreadable\" : 0");
        assertThat(run("rotation")).contains("\"encrypted\" : 0");
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

        certificates.run(certificates.block("users/\"${id:?}\""), Map.of());

        JsonNode attributes = user.representation().path("attributes");
        assertThat(attributes.path("certificate-sha256").get(0).asText()).isEqualTo(certificate.thumbprint());
        assertThat(attributes.path("certificate-login").get(0).asText()).isEqualTo("true");
    }

    @Test
    void aPolicyIsRehearsedAndTheStreamIsSwitchedOn() throws Exception {
        assertThat(rehearsals.tasksOf("Rehearsal"))
                .containsExactly("Rehearsing the policy that holds", "Rehearsing another policy");

        assertThat(type("Rehearsing the policy that holds"))
                .contains("\"maxFailures\" : 5")
                .contains("\"suspensions\" : 0");
        assertThat(type("Rehearsing another policy")).contains("\"maxFailures\" : 3");
        assertThat(type("Switching it on")).contains("\"dual-password.log-stream\":\"on\"");
    }

    @Test
    void aRealmIsCheckedByAPipeline() throws Exception {
        List<String> blocks = checks.below("In a pipeline");

        assertThat(blocks).hasSize(2);
        assertThat(runOn(checks, blocks.get(0))).contains("\"realm\":\"bank\"", "\"errors\":0");
        assertThat(runOn(checks, blocks.get(1))).contains("true");
        String elsewhere = blocks.get(1).replace("-r bank", "-r nowhere");
        checks.failed("set +e\n" + elsewhere, checks.forCurl());
        assertThat(checks.failed("set +e\n" + elsewhere.replace("set -o", "set +o"), checks.forCurl()))
                .contains("false");
    }

    @Test
    void wipedSettingsAreLookedAtAndRestored() throws Exception {
        realm.attribute("dual-password.reminder-days", "9");
        realm.admin().put(realm.path(""), Map.of("attributes", Map.of()));

        String printed = runOn(checks, checks.block("settings/restore"));

        assertThat(printed).contains("\"wipedAt\"", "\"restored\" : \"9\"", "\"dual-password.reminder-days\" : \"9\"");
        assertThat(realm.admin()
                        .get(realm.path(""))
                        .at("/attributes/dual-password.reminder-days")
                        .asText())
                .isEqualTo("9");
    }

    @Test
    void aHistoryIsTakenOutAndReadBack() throws Exception {
        TestUser.added(realm, "user02").withConfirmationPassword();
        assertThat(rehearsals.tasksOf("The move of a history"))
                .containsExactly("Taking the operation history out", "Reading it back");

        type("Taking the operation history out");
        String read = type("Reading it back");

        assertThat(Files.readString(home.resolve("history.ndjson"))).contains("bank-passwords-set");
        assertThat(read).contains("\"added\":0").doesNotContain("\"present\":0");
    }

    private static String type(String task) throws Exception {
        List<String> blocks = rehearsals.below(task);
        assertThat(blocks).hasSize(1);
        return runOn(rehearsals, blocks.get(0));
    }

    private static String runOn(Recipes page, String block) throws Exception {
        return page.run(block, page.forCurl());
    }

    private static String run(String what) throws Exception {
        return recipes.run(recipes.block(what), Map.of("PASSWORD", "correct horse", "CONTRACT", contract.id()));
    }
}
