package io.github.dualpassword.otp;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.LogPart;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keycloak's vault says nothing of what it does not have. This product says it: whoever enters a code is refused without being
 * counted, and log, set-up check and import tell what is missing.
 */
@Tag("long")
class MissingKeyTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("a key that nothing is sealed by!".getBytes());

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .onOwnServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static final String SETTING = "dual-password.token.vault-entry";

    @BeforeEach
    void begin() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    void withoutTheEntryEachPlaceSaysSo() {
        Sharers sharers = Sharers.added(ground.realm(), "without-entry", 72, 1);
        VAULT.remove(ground.realm());

        assertMissing(
                sharers,
                "the vault has no entry 'token-key' of realm '" + ground.realm().name() + "'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "73, '', holds no key",
        "74, no-Base64!, holds something that is no Base64",
        "75, c2hvcnQ=, 'holds a key of 5 bytes; a key has 32'"
    })
    void withSomethingThatIsNoKeyEachPlaceSaysSo(int number, String text, String sentence) {
        Sharers sharers = Sharers.added(ground.realm(), "no-key-" + number, number, 1);
        VAULT.keys(ground.realm(), text);

        assertMissing(sharers, "the entry 'token-key' of the vault " + sentence);
    }

    /** The key of the secrets was replaced instead of being put behind the new one. */
    @Test
    void withAnotherKeyThanThatOfTheSecretsCheckAndLogSaySo() {
        Sharers sharers = Sharers.added(ground.realm(), "other-key", 76, 1);
        VAULT.keys(ground.realm(), OTHER_KEY);
        LogPart log = LogPart.fromNow(ground.server());

        assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("UNAVAILABLE");
        assertThat(findings()).contains("token-key-missing");
        assertThat(Sharers.rotate(ground.realm()).get("unreadable").asInt()).isPositive();
        assertThat(errors(log))
                .anyMatch(line -> line.contains("The vault does not hold the key ")
                        && line.contains("by which secrets of tokens of realm"))
                .anyMatch(line -> line.contains("by which the secret of token " + sharers.serial() + " is encrypted"));
        VAULT.keys(ground.realm(), OTHER_KEY, TestVault.KEY);
        assertThat(findings()).doesNotContain("token-key-missing");
        assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("ACCEPTED");
    }

    /** Keycloak would take such a text for the secret itself. */
    @ParameterizedTest
    @CsvSource({"77, ${vault.token-key}", "78, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "79, vault.token key"})
    void aTextThatIsNoNameIsRefusedAndNeverTakenForTheKey(int number, String text) {
        Answer refused = ground.realm()
                .admin()
                .call("PATCH", ground.realm().path("/dual-password/settings"), Map.of(SETTING, text));
        Sharers sharers = Sharers.added(ground.realm(), "no-name-" + number, number, 1);
        ground.realm().attribute(SETTING, text);

        try {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(findings()).contains("wrong-setting");
            assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("ACCEPTED");
            VAULT.remove(ground.realm());
            assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("UNAVAILABLE");
        } finally {
            ground.realm().attribute(SETTING, "token-key");
        }
    }

    /** The check at the start of a server is a job without a realm in its context, in which Keycloak's vault fails. */
    @Test
    void aServerThatStartsWithoutTheKeyReportsIt() throws IOException {
        Sharers sharers = Sharers.added(ground.realm(), "at-start", 90, 1);
        VAULT.remove(ground.realm());
        int before = Files.readAllLines(ground.server().log()).size();

        ground.server().restart();

        List<String> all = Files.readAllLines(ground.server().log());
        List<String> log = all.subList(before, all.size());
        assertThat(log)
                .anyMatch(line ->
                        line.contains("Set-up check of realm '" + ground.realm().name() + "'")
                                && line.contains("token-key-missing"))
                .anyMatch(line -> line.contains("the vault has no entry 'token-key'"))
                .noneMatch(line -> line.contains("NullPointerException"));
        ground.realm().standClockAt(TestGround.MORNING);
        VAULT.keys(ground.realm(), TestVault.KEY);
        assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("ACCEPTED");
    }

    private static void assertMissing(Sharers sharers, String sentence) {
        LogPart log = LogPart.fromNow(ground.server());

        List<String> answers = new ArrayList<>();
        for (int entry = 0; entry < 7; entry++) {
            answers.add(sharers.enterCode(sharers.user(0)));
        }

        assertThat(answers).hasSize(7).containsOnly("UNAVAILABLE");
        assertThat(errors(log)).anyMatch(line -> line.contains(sentence));
        LogPart ofCheck = LogPart.fromNow(ground.server());
        assertThat(findings()).contains("token-key-missing");
        assertThat(errors(ofCheck)).anyMatch(line -> line.contains(sentence));
        assertThat(answersOfRoutes()).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().get("error").asText()).isEqualTo("key_missing");
            assertThat(answer.json().get("message").asText()).contains(sentence);
        });
        VAULT.keys(ground.realm(), TestVault.KEY);
        assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("ACCEPTED");
    }

    private static List<Answer> answersOfRoutes() {
        String path = ground.realm().path("/dual-password");
        String id = ground.realm()
                .admin()
                .post(path + "/token-imports", null)
                .json()
                .get("id")
                .asText();
        return List.of(
                ground.realm()
                        .admin()
                        .call(
                                "POST",
                                path + "/token-imports/" + id + "/files",
                                Map.of("format", "csv", "content", "serial,secret-hex")),
                ground.realm().admin().call("POST", path + "/token-secrets/rotation", null));
    }

    private static List<String> findings() {
        JsonNode findings = ground.realm().admin().get(ground.realm().path("/dual-password/set-up-check"));
        return findings.findValuesAsText("code");
    }

    /** With the lines of exceptions that follow them. */
    private static List<String> errors(LogPart log) {
        List<String> lines = new ArrayList<>();
        log.forEachLine(line -> {
            if (line.contains(" ERROR ") || line.startsWith("Caused by") || line.startsWith("io.github.dualpassword")) {
                lines.add(line);
            }
        });
        return lines;
    }
}
