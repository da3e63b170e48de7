package io.github.dualpassword.otp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.LogPart;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** A server without a vault says so, where Keycloak's vault is silently empty. */
class NoVaultTest {

    private static final String SENTENCE = "the server has no vault. Build it with --vault=file or --vault=keystore";

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.ordinary())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @Test
    void nothingIsImported() {
        String path = ground.realm().path("/dual-password");
        String id = ground.realm()
                .admin()
                .post(path + "/token-imports", null)
                .json()
                .get("id")
                .asText();

        Answer refused = ground.realm()
                .admin()
                .call(
                        "POST",
                        path + "/token-imports/" + id + "/files",
                        Map.of("format", "csv", "content", "serial,secret-hex"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("error").asText()).isEqualTo("key_missing");
        assertThat(refused.json().get("message").asText()).contains(SENTENCE);
    }

    /** It has no name of its own either. */
    @Test
    void theSetUpCheckSaysWhatSoftwareTokensLack() {
        RealmFile file = RealmFile.profile("software-token").withoutUsers().quickHashes();
        try (TestRealm realm = ground.importRealm(file, "issues-without-vault")) {
            assertThat(realm.admin().get(realm.path("/dual-password/set-up-check")))
                    .extracting(finding -> finding.get("code").asText())
                    .containsExactlyInAnyOrder("issue-key-missing", "mailed-address-of-anybody");
        }
    }

    /** Its database may come from a server that had one. */
    @Test
    void noCodeIsAcceptedOfTokensThatAreThere() {
        LogPart log = LogPart.fromNow(ground.server());
        KeyFob fob = KeyFob.number(91);
        TestContract contract = TestContract.added(ground.realm(), "no-vault");
        String realmId =
                ground.realm().admin().get(ground.realm().path("")).get("id").asText();
        ground.server().tables().orElseThrow().execute(("""
                        insert into DP_TOKEN (ID, REALM_ID, SERIAL, KIND, ALGORITHM, DIGITS, PERIOD_SECONDS, STATE,
                            CONTRACT_ID, LAST_USED, DRIFT, SECRET, KEY_ID)
                        values ('token-without-vault', '%s', '10000091', 'TOTP', 'SHA1', 6, 60, 'ASSIGNED',
                            '%s', -1, 0, 'AAAA', 'none')""").formatted(realmId, contract.id()));
        Sharers sharers = new Sharers(
                ground.realm(), contract, List.of(ground.userWithLoginPassword("keyless")), "10000091", fob);
        contract.join(sharers.user(0));
        sharers.register(sharers.user(0));

        assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("UNAVAILABLE");

        assertThat(ground.realm()
                        .admin()
                        .get(ground.realm().path("/dual-password/set-up-check"))
                        .findValuesAsText("code"))
                .contains("token-key-missing");
        List<String> told = new ArrayList<>();
        log.forEachLine(line -> {
            if (line.contains(SENTENCE)) {
                told.add(line);
            }
        });
        assertThat(told).as("by the door and by the check").hasSizeGreaterThanOrEqualTo(2);
    }
}
