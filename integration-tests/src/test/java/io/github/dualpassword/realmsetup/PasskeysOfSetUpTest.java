package io.github.dualpassword.realmsetup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** The set-up of a realm for passkeys: item by item, there and back, and never the name that keys belong to. */
class PasskeysOfSetUpTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private static final String SET_UP = "set-up?profile=phishing-resistant";
    private static final String STOCK = "required-action:webauthn-register";
    private static final String OURS = "required-action:register-passkey";

    private HandMadeRealm bank;

    @BeforeEach
    void addRealm() {
        bank = HandMadeRealm.added(ground.server(), "passkeys-" + System.nanoTime());
    }

    @AfterEach
    void removeRealm() {
        bank.realm().close();
    }

    @Test
    void allThatPasskeysNeedIsAddedButTheirName() {
        bank.realm().attribute("acr.loa.map", "{\"gold\":9}");
        JsonNode before = bank.export();

        JsonNode done = bank.call("POST", SET_UP);

        assertThat(HandMadeRealm.items(done, "changed"))
                .contains(
                        OURS,
                        STOCK,
                        "required-action:webauthn-register-passwordless",
                        "flow:dual-password browser",
                        "flow:dual-password post broker login",
                        "level:phr",
                        "scope-mapper:acr/dual-password-passkey-amr-mapper",
                        "setting:dual-password.passkey.use",
                        "setting:dual-password.passkey.at-otp-level");
        assertThat(done.get("findings").findValuesAsText("code")).contains("passkey-name-missing");
        JsonNode after = bank.export();
        assertThat(after.get("webAuthnPolicyRpId")).isEqualTo(before.get("webAuthnPolicyRpId"));
        assertThat(after.get("webAuthnPolicyRpEntityName")).isEqualTo(before.get("webAuthnPolicyRpEntityName"));
        assertThat(after.at("/attributes/acr.loa.map").asText()).contains("\"gold\":9", "\"phr\":5");
        assertThat(steps(after, "dual-password passkey level"))
                .extracting(step -> step.get("authenticator").asText())
                .containsExactlyInAnyOrder("dual-password-requested-acr", "dual-password-passkey-form");
        assertThat(HandMadeRealm.changes(done).get(STOCK).get("after").asText()).startsWith("disabled");

        bank.realm().update(json -> json.put("webAuthnPolicyRpId", "bank.example"));
        assertThat(bank.call("POST", SET_UP).get("findings").findValuesAsText("severity"))
                .doesNotContain("error");
    }

    /** What the bank has changed since stays, and everything else goes back. */
    @Test
    void itIsUndoneItemByItem() {
        JsonNode before = bank.export();
        bank.call("POST", SET_UP);
        bank.realm().attribute("dual-password.passkey.cool-down-minutes", "120");

        JsonNode undone = bank.call("POST", "set-up/undo");

        assertThat(HandMadeRealm.items(undone, "kept"))
                .containsExactly("setting:dual-password.passkey.cool-down-minutes");
        assertThat(HandMadeRealm.items(undone, "changed"))
                .contains(OURS, STOCK, "level:phr", "scope-mapper:acr/dual-password-passkey-amr-mapper");
        JsonNode after = bank.export();
        assertThat(after.get("requiredActions")).isEqualTo(before.get("requiredActions"));
        assertThat(after.get("authenticationFlows")).isEqualTo(before.get("authenticationFlows"));
        assertThat(after.get("clientScopes")).isEqualTo(before.get("clientScopes"));
    }

    /** A level of another meaning under the name, or another name for the number, is the bank's to resolve. */
    @Test
    void aLevelOfTheBanksStopsIt() {
        bank.realm().attribute("acr.loa.map", "{\"phr\":7}");

        JsonNode plan = bank.call("GET", "set-up/plan?profile=phishing-resistant");

        assertThat(HandMadeRealm.items(plan, "conflict")).containsExactly("level:phr");
    }

    private static JsonNode steps(JsonNode realm, String flow) {
        return realm.get("authenticationFlows").findParents("alias").stream()
                .filter(found -> found.get("alias").asText().equals(flow))
                .findFirst()
                .orElseThrow()
                .get("authenticationExecutions");
    }
}
