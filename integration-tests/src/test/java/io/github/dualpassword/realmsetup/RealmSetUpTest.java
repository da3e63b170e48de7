package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What a set-up of an existing realm refuses, leaves alone and takes back. */
class RealmSetUpTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private HandMadeRealm bank;

    @BeforeEach
    void addRealm(TestInfo test) {
        String name =
                "hand-made-" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        bank = HandMadeRealm.added(ground.server(), name.substring(0, Math.min(60, name.length())));
    }

    @AfterEach
    void removeRealm() {
        bank.realm().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-stage", "one-stage", "hardware-token", "before-login"})
    void everyProfileIsSetUpWithoutAnErrorAndGoesBackToWhatWasThere(String profile) {
        JsonNode before = bank.export();

        JsonNode done = bank.call("POST", "set-up?profile=" + profile);

        assertThat(done.get("findings").findValuesAsText("severity")).doesNotContain("error");
        assertThat(HandMadeRealm.items(bank.call("POST", "set-up?profile=" + profile), "changed"))
                .isEmpty();
        JsonNode undone = bank.call("POST", "set-up/undo");
        assertThat(HandMadeRealm.items(undone, "kept")).isEmpty();
        assertThat(undone.get("stillNeedJar")).isEmpty();
        assertThat(bank.call("GET", "set-up")).isEmpty();
        assertThat(bank.export()).isEqualTo(before);
    }

    /** Whatever an import brings is what a set-up brings. */
    @ParameterizedTest
    @ValueSource(strings = {"two-stage", "one-stage", "hardware-token", "before-login"})
    void aRealmThatWasImportedHasNothingToChange(String profile) {
        try (TestRealm imported =
                ground.importRealm(RealmFile.profile(profile).withoutUsers(), "imported-" + profile)) {
            JsonNode done = new HandMadeRealm(imported).call("POST", "set-up?profile=" + profile);

            assertThat(HandMadeRealm.items(done, "changed")).isEmpty();
            assertThat(HandMadeRealm.items(done, "kept")).isEmpty();
        }
    }

    @Test
    void anotherProfileReplacesWhatNobodyHasTouchedAndKnowsWhatWasThereFirst() {
        JsonNode before = bank.export();
        bank.call("POST", "set-up?profile=two-stage");
        bank.user("user-1");

        JsonNode done = bank.call("POST", "set-up?profile=one-stage");

        assertThat(HandMadeRealm.items(done, "changed"))
                .contains("flow:dual-password browser", "setting:dual-password.login.temporary-suspensions");
        assertThat(done.get("findings").findValuesAsText("severity")).doesNotContain("error");
        assertThat(bank.logsIn("user-1")).isTrue();
        assertThat(HandMadeRealm.items(bank.call("POST", "set-up?profile=one-stage"), "changed"))
                .isEmpty();
        bank.call("POST", "set-up/undo");
        assertThat(bank.logsIn("user-1")).isTrue();
        assertThat(bank.export()).isEqualTo(before);
    }

    /** The last thing that it writes fails. */
    @Test
    void aSetUpThatFailsHasChangedNothing() {
        ServerDatabase tables = ground.server().tables().orElseThrow();
        JsonNode before = bank.export();
        tables.execute(
                "alter table DP_REALM_SET_UP add constraint NOT_THIS check (ITEM <> 'login:resetPasswordAllowed')");
        try {
            realm().update(json -> json.put("resetPasswordAllowed", true));
            assertThat(call("POST", "set-up").status()).isNotEqualTo(200);
        } finally {
            tables.execute("alter table DP_REALM_SET_UP drop constraint NOT_THIS");
        }
        assertThat(bank.call("GET", "set-up")).isEmpty();
        realm().update(json -> json.put("resetPasswordAllowed", false));
        realm().clearCaches();
        assertThat(bank.export()).isEqualTo(before);
    }

    @Test
    void whatTheRealmHasUnderAnotherMeaningStopsTheWholeSetUp() {
        realm().admin().post(realm().path("/roles"), Map.of("name", "master-user", "description", "head of a branch"));
        realm().admin()
                .post(realm().path("/authentication/flows/browser/copy"), Map.of("newName", "dual-password browser"));
        realm().attribute("acr.loa.map", "{\"gold\":2}");
        JsonNode before = bank.export();

        Answer refused = call("POST", "set-up");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("error").asText()).isEqualTo("set_up_conflict");
        assertThat(refused.json().get("message").asText())
                .contains("role:master-user: ", "flow:dual-password browser: ", "level:confirmation: ", "'gold'");
        assertThat(HandMadeRealm.items(bank.call("GET", "set-up/plan"), "conflict"))
                .containsExactly("flow:dual-password browser", "level:confirmation", "role:master-user");
        assertThat(bank.export()).isEqualTo(before);
        assertThat(bank.call("GET", "set-up")).isEmpty();
    }

    @Test
    void settingsThatTheBankHasChosenBeforeStay() {
        realm().attribute("dual-password.login.validity-days", "0");
        realm().attribute("dual-password.login.max-failures", "3");

        JsonNode done = bank.call("POST", "set-up");

        assertThat(HandMadeRealm.items(done, "kept"))
                .containsExactly(
                        "setting:dual-password.login.max-failures", "setting:dual-password.login.validity-days");
        bank.call("POST", "set-up/undo");
        assertThat(realm().admin()
                        .get(realm().path(""))
                        .get("attributes")
                        .get("dual-password.login.max-failures")
                        .asText())
                .isEqualTo("3");
    }

    @Test
    void whatIsStillUsedStaysWithTheReason() {
        bank.call("POST", "set-up");
        TestUser master = bank.user("master-1").withRole("master-user");
        String flow = flowId("dual-password direct grant");
        String client = realm().admin()
                .get(realm().path("/clients?clientId=test-app"))
                .get(0)
                .get("id")
                .asText();
        realm().admin()
                .put(
                        realm().path("/clients/" + client),
                        Map.of("authenticationFlowBindingOverrides", Map.of("direct_grant", flow)));

        JsonNode plan = bank.call("GET", "set-up/undo");
        JsonNode undone = bank.call("POST", "set-up/undo");

        assertThat(HandMadeRealm.items(plan, "kept")).isEqualTo(HandMadeRealm.items(undone, "kept"));
        assertThat(reason(undone, "role:master-user")).isEqualTo("It is used by users who hold it.");
        assertThat(reason(undone, "flow:dual-password direct grant")).isEqualTo("It is used by client 'test-app'.");
        assertThat(undone.get("stillNeedJar").get(0).asText()).isEqualTo("flow:dual-password direct grant");
        assertThat(realm().admin()
                        .get(realm().path("/users/" + master.id() + "/role-mappings/realm"))
                        .findValuesAsText("name"))
                .contains("master-user");

        realm().admin()
                .put(
                        realm().path("/clients/" + client),
                        Map.of("authenticationFlowBindingOverrides", Map.of("direct_grant", "")));
        assertThat(HandMadeRealm.items(bank.call("POST", "set-up/undo"), "changed"))
                .containsExactly("flow:dual-password direct grant");
    }

    @Test
    void aFormerFlowThatIsGoneKeepsAllFromGoingBack() {
        bank.call("POST", "set-up");
        realm().admin().delete(realm().path("/authentication/flows/" + flowId(HandMadeRealm.FLOW)));

        Answer refused = call("POST", "set-up/undo");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("message").asText())
                .isEqualTo(
                        "Nothing was changed. binding:browserFlow: The flow 'bank browser', to which the realm was bound"
                                + " before, is gone.");
        assertThat(realm().admin().get(realm().path("")).get("browserFlow").asText())
                .isEqualTo("dual-password browser");
    }

    @Test
    void nobodyIsFreedFromAStopByTheWay() {
        bank.call("POST", "set-up");
        TestUser stopped = bank.user("stopped-1");
        realm().admin().put(realm().path("/dual-password/users/" + stopped.id() + "/service-stop"), null);

        assertThat(bank.call("GET", "set-up/undo").get("stoppedUsers").asInt()).isEqualTo(1);
        Answer refused = call("POST", "set-up/undo");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("error").asText()).isEqualTo("restrictions_would_end");
        assertThat(bank.logsIn("stopped-1")).isFalse();

        assertThat(bank.call("POST", "set-up/undo?freed=1").get("stoppedUsers").asInt())
                .isEqualTo(1);
        assertThat(bank.logsIn("stopped-1")).isTrue();
    }

    @Test
    void whatUsersHadToDoGoesWithItsAction() {
        bank.call("POST", "set-up");
        TestUser flagged = bank.user("flagged-1");
        realm().admin()
                .put(
                        realm().path("/users/" + flagged.id()),
                        Map.of("requiredActions", List.of("change-passwords", "VERIFY_EMAIL")));

        assertThat(bank.call("GET", "set-up/undo").get("pendingUsers").toString())
                .isEqualTo("[\"" + flagged.id() + "\"]");
        bank.call("POST", "set-up/undo");

        assertThat(flagged.representation().get("requiredActions").toString()).isEqualTo("[\"VERIFY_EMAIL\"]");
    }

    @Test
    void aMissingPermissionIsNamedBeforehandAndRefusesAll() {
        realm().admin()
                .post(
                        realm().path("/identity-provider/instances"),
                        Map.of("alias", "partner", "providerId", "oidc", "enabled", true, "config", Map.of()));
        AdminApi staff = staff("staff-1", "manage-realm");
        AdminApi both = staff("staff-2", "manage-realm", "manage-identity-providers");
        JsonNode before = bank.export();

        assertThat(staff.get(realm().path("/dual-password/set-up/plan")).get("missingPermissions"))
                .hasToString("[\"manage-identity-providers\"]");
        Answer refused = staff.call("POST", realm().path("/dual-password/set-up"), null);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("error").asText()).isEqualTo("permission_missing");
        assertThat(bank.export()).isEqualTo(before);
        assertThat(both.call("POST", realm().path("/dual-password/set-up"), null)
                        .status())
                .isEqualTo(200);
        assertThat(realm().admin()
                        .get(realm().path("/identity-provider/instances/partner"))
                        .get("postBrokerLoginFlowAlias")
                        .asText())
                .isEqualTo("dual-password post broker login");
        both.post(realm().path("/dual-password/set-up/undo"), null);
        assertThat(bank.export()).isEqualTo(before);
    }

    @Test
    void ofManyAtOnceOneSetsUpAndTheOthersChangeNothing() {
        List<Answer> answers = IntStream.range(0, 8)
                .mapToObj(place -> CompletableFuture.supplyAsync(() -> call("POST", "set-up")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).contains(200).containsAnyOf(200, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .filter(answer ->
                                !HandMadeRealm.items(answer.json(), "changed").isEmpty()))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer ->
                        assertThat(answer.json().get("error").asText()).isEqualTo("set_up_busy"));
        assertThat(realm().admin().get(realm().path("/authentication/flows")).findValuesAsText("alias"))
                .containsOnlyOnce("dual-password browser", "dual-password direct grant");
    }

    @Test
    void bothAreAdminEventsWithWhatWasBeforeAndAfter() {
        realm().update(json -> json.put("adminEventsEnabled", true).put("adminEventsDetailsEnabled", true));
        bank.call("POST", "set-up");
        bank.call("POST", "set-up/undo");

        List<JsonNode> events = realm().adminEvents().stream()
                .filter(event -> event.get("resourcePath").asText().startsWith("dual-password/set-up"))
                .toList();

        assertThat(events)
                .extracting(event -> event.get("resourcePath").asText())
                .containsExactly("dual-password/set-up/undo", "dual-password/set-up");
        assertThat(Stream.of("\"item\":\"login:bruteForceProtected\"", "\"before\":\"true\"", "\"after\":\"false\""))
                .allMatch(text -> events.get(1).get("representation").asText().contains(text));
    }

    private AdminApi staff(String loginId, String... roles) {
        TestUser user = bank.user(loginId);
        for (String role : roles) {
            user.withClientRole("realm-management", role);
        }
        return AdminApi.as(ground.server().baseUrl(), realm().name(), loginId, HandMadeRealm.passwordOf(loginId));
    }

    private String reason(JsonNode answer, String item) {
        return HandMadeRealm.changes(answer).get(item).get("reason").asText();
    }

    private String flowId(String alias) {
        for (JsonNode flow : realm().admin().get(realm().path("/authentication/flows"))) {
            if (flow.get("alias").asText().equals(alias)) {
                return flow.get("id").asText();
            }
        }
        throw new IllegalStateException(alias);
    }

    private Answer call(String method, String path) {
        return realm().admin().call(method, realm().path("/dual-password/" + path), null);
    }

    private TestRealm realm() {
        return bank.realm();
    }
}
