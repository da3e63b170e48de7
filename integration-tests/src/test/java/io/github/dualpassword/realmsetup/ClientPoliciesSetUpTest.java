package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** The set-up of a realm that has client policies adds the one of the profiles beside them, and takes that one away again. */
class ClientPoliciesSetUpTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private static final String OURS = "dual-password transactions";
    private static final String PROFILE = "client-profile:" + OURS;
    private static final String POLICY = "client-policy:" + OURS;

    private HandMadeRealm bank;

    @BeforeEach
    void addRealm() {
        bank = HandMadeRealm.added(ground.server(), "policies-" + System.nanoTime());
    }

    @AfterEach
    void removeRealm() {
        bank.realm().close();
    }

    @Test
    void whatTheBankHasStaysBesideWhatIsAddedAndWhatGoes() {
        putProfiles(List.of(profile("bank's own", "pkce-enforcer")));
        putPolicies(List.of(policy("bank's own", "bank's own")));

        JsonNode done = bank.call("POST", "set-up");

        assertThat(HandMadeRealm.items(done, "changed")).contains(PROFILE, POLICY);
        assertThat(names("profiles")).containsExactlyInAnyOrder("bank's own", OURS);
        assertThat(names("policies")).containsExactlyInAnyOrder("bank's own", OURS);
        assertThat(executors()).contains("dual-password-pushed-transaction");

        JsonNode undone = bank.call("POST", "set-up/undo");
        assertThat(HandMadeRealm.items(undone, "kept")).isEmpty();
        assertThat(undone.get("stillNeedJar")).isEmpty();
        assertThat(names("profiles")).containsExactly("bank's own");
        assertThat(names("policies")).containsExactly("bank's own");
    }

    @Test
    void aPolicyOfThisNameThatTheBankHasMadeStays() {
        putProfiles(List.of(profile(OURS, "pkce-enforcer")));

        JsonNode done = bank.call("POST", "set-up");

        assertThat(HandMadeRealm.items(done, "kept")).containsExactly(PROFILE);
        assertThat(executors()).containsExactly("pkce-enforcer");
        bank.call("POST", "set-up/undo");
        assertThat(names("profiles")).containsExactly(OURS);
        assertThat(names("policies")).isEmpty();
    }

    @Test
    void aProfileThatAPolicyOfTheBankUsesStaysUntilThatIsGone() {
        bank.call("POST", "set-up");
        JsonNode ours = get("policies").get("policies").get(0);
        putPolicies(List.of(ours, policy("bank's own", OURS)));

        JsonNode undone = bank.call("POST", "set-up/undo");

        assertThat(HandMadeRealm.items(undone, "kept")).containsExactly(PROFILE);
        assertThat(HandMadeRealm.changes(undone).get(PROFILE).get("reason").asText())
                .isEqualTo("It is used by client-policy:bank's own.");
        assertThat(undone.get("stillNeedJar")).hasSize(1);
        assertThat(undone.get("stillNeedJar").get(0).asText()).isEqualTo(PROFILE);
        putPolicies(List.of());
        assertThat(HandMadeRealm.items(bank.call("POST", "set-up/undo"), "changed"))
                .containsExactly(PROFILE);
        assertThat(names("profiles")).isEmpty();
    }

    private static Map<String, Object> profile(String name, String executor) {
        return Map.of("name", name, "executors", List.of(Map.of("executor", executor, "configuration", Map.of())));
    }

    private static Map<String, Object> policy(String name, String profile) {
        return Map.of(
                "name",
                name,
                "enabled",
                true,
                "conditions",
                List.of(Map.of("condition", "any-client", "configuration", Map.of())),
                "profiles",
                List.of(profile));
    }

    private void putProfiles(List<?> profiles) {
        realm().admin().put(realm().path("/client-policies/profiles"), Map.of("profiles", profiles));
    }

    private void putPolicies(List<?> policies) {
        realm().admin().put(realm().path("/client-policies/policies"), Map.of("policies", policies));
    }

    private JsonNode get(String kind) {
        return realm().admin().get(realm().path("/client-policies/" + kind));
    }

    private List<String> names(String kind) {
        return get(kind).get(kind).findValuesAsText("name");
    }

    private List<String> executors() {
        return get("profiles").get("profiles").findValuesAsText("executor");
    }

    private TestRealm realm() {
        return bank.realm();
    }
}
