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
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.TestVault;
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
    @ValueSource(
            strings = {
                "two-stage",
                "one-stage",
                "hardware-token",
                "before-login",
                "software-token",
                "phishing-resistant"
            })
    void everyProfileIsSetUpWithoutAnErrorAndGoesBackToWhatWasThere(String profile) {
        // What a profile wants of the server, and of the bank.
        TestVault.shared().keys(bank.realm(), TestVault.KEY);
        realm().update(json -> json.put("webAuthnPolicyRpId", "localhost"));
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
    @ValueSource(
            strings = {
                "two-stage",
                "one-stage",
                "hardware-token",
                "before-login",
                "software-token",
                "phishing-resistant"
            })
    void aRealmThatWasImportedHasNothingToChange(String profile) {
        try (TestRealm imported =
                ground.importRealm(RealmFile.profile(profile).withoutUsers(), "imported-" + profile)) {
            JsonNode done = new HandMadeRealm(imported).call("POST", "set-up?profile=" + profile);

            assertThat(HandMadeRealm.items(done, "changed")).isEmpty();
            assertThat(HandMadeRealm.items(done, "kept")).isEmpty();
        }
    }

    @Test
    void anotherProfileIsRefusedUntilTheFirstIsUndone() {
        bank.call("POST", "set-up?profile=two-stage");
        JsonNode before = bank.export();

        JsonNode plan = bank.call("GET", "set-up/plan?profile=one-stage");
        Answer refused = call("POST", "set-up?profile=one-stage");

        assertThat(HandMadeRealm.items(plan, "conflict")).containsExactly("setting:dual-password.profile");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("error").asText()).isEqualTo("other_profile");
        assertThat(refused.json().get("message").asText())
                .isEqualTo("Nothing was changed. " + reason(plan, "setting:dual-password.profile"))
                .contains("'two-stage'");
        assertThat(bank.export()).isEqualTo(before);
        bank.call("POST", "set-up/undo");
        assertThat(HandMadeRealm.items(bank.call("POST", "set-up?profile=one-stage"), "changed"))
                .contains("setting:dual-password.profile");
    }

    @Test
    void anImportedRealmIsOfTheProfileThatItNames() {
        try (TestRealm imported =
                ground.importRealm(RealmFile.profile("one-stage").withoutUsers(), "imported-other")) {
            Answer refused =
                    imported.admin().call("POST", imported.path("/dual-password/set-up?profile=two-stage"), null);

            assertThat(refused.json().get("error").asText()).isEqualTo("other_profile");
        }
    }

    /** The widest numbers that Keycloak takes for a priority, an expiry that it takes and nobody can mean, and no level. */
    @Test
    void oddValuesOfTheRealmsOwnAreNoErrorAndComeBack() {
        setPriority("CONFIGURE_TOTP", Integer.MAX_VALUE);
        setPriority("delete_credential", Integer.MIN_VALUE);
        realm().update(json -> json.put("passwordPolicy", "length(8) and forceExpiredPasswordChange(-5)"));
        realm().attribute("acr.loa.map", "{}");
        JsonNode before = bank.export();

        bank.call("GET", "set-up/plan");
        JsonNode done = bank.call("POST", "set-up");

        assertThat(HandMadeRealm.changes(done)).doesNotContainKey("setting:dual-password.login.validity-days");
        assertThat(done.get("findings").findValuesAsText("severity")).doesNotContain("error");
        bank.call("POST", "set-up/undo");
        JsonNode after = bank.export();
        assertThat(after.get("requiredActions")).isEqualTo(before.get("requiredActions"));
        assertThat(after.get("passwordPolicy")).isEqualTo(before.get("passwordPolicy"));
    }

    @Test
    void whoCouldNoLongerLogInIsFoundBeforehand() {
        assertThat(bank.call("GET", "set-up/plan").get("findings")).isEmpty();
        realm().admin().post(realm().path("/users"), Map.of("username", "ｗｉｄｅ－０１", "enabled", true));

        JsonNode findings = bank.call("GET", "set-up/plan").get("findings");

        assertThat(findings.findValuesAsText("code")).containsExactly("login-id-never-found");
        assertThat(findings.toString()).contains("ｗｉｄｅ－０１");
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
    void aRoleThatOthersAreComposedOfOrMayPassOnStaysWithTheReason() {
        bank.call("POST", "set-up");
        JsonNode role = realm().admin().get(realm().path("/roles/master-user"));
        String client = realm().admin()
                .get(realm().path("/clients?clientId=test-app"))
                .get(0)
                .get("id")
                .asText();
        realm().admin().post(realm().path("/roles"), Map.of("name", "head-of-branch"));
        realm().admin().post(realm().path("/clients/" + client + "/roles"), Map.of("name", "signer"));
        realm().admin().post(realm().path("/client-scopes"), Map.of("name", "staff", "protocol", "openid-connect"));
        String scope = idOf(realm().admin().get(realm().path("/client-scopes")), "staff");
        for (String place : List.of(
                "/roles/head-of-branch/composites",
                "/clients/" + client + "/roles/signer/composites",
                "/clients/" + client + "/scope-mappings/realm",
                "/client-scopes/" + scope + "/scope-mappings/realm")) {
            realm().admin().post(realm().path(place), List.of(role));
        }
        realm().admin()
                .post(
                        realm().path("/roles/default-roles-" + realm().name() + "/composites"),
                        List.of(realm().admin().get(realm().path("/roles/general-user"))));

        JsonNode undone = bank.call("POST", "set-up/undo");

        assertThat(HandMadeRealm.items(undone, "kept")).containsExactly("role:general-user", "role:master-user");
        assertThat(reason(undone, "role:master-user"))
                .contains(
                        "role:head-of-branch",
                        "role 'signer' of client 'test-app'",
                        "the scope of client 'test-app'",
                        "client scope 'staff'");
        // A default role is one that every user holds.
        assertThat(reason(undone, "role:general-user")).contains("role:default-roles-" + realm().name());
        assertThat(realm().admin()
                        .get(realm().path("/client-scopes/" + scope + "/scope-mappings/realm"))
                        .findValuesAsText("name"))
                .containsExactly("master-user");
    }

    /** The settings are gone on purpose: nobody is told that the realm has lost them. */
    @Test
    void afterAnUndoTheLastGoodSettingsAreForgottenEvenWhereAFlowIsStillUsed() {
        bank.call("POST", "set-up");
        assertThat(call("GET", "settings/last-good").status()).isEqualTo(200);
        String client = realm().admin()
                .get(realm().path("/clients?clientId=test-app"))
                .get(0)
                .get("id")
                .asText();
        realm().admin()
                .put(
                        realm().path("/clients/" + client),
                        Map.of(
                                "authenticationFlowBindingOverrides",
                                Map.of("direct_grant", flowId("dual-password direct grant"))));

        bank.call("POST", "set-up/undo");
        realm().update(json ->
                json.put("displayName", "a change of the realm, after which its settings are looked at"));

        assertThat(call("GET", "settings/last-good").json().get("error").asText())
                .isEqualTo("no_good_settings");
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

        JsonNode plan = bank.call("GET", "set-up/undo");
        assertThat(plan.get("pendingUsers").asInt()).isEqualTo(1);
        assertThat(plan.get("pendingUserIds").toString()).isEqualTo("[\"" + flagged.id() + "\"]");
        AdminApi viewer = staff("viewer-1", "view-realm");
        JsonNode seen = viewer.get(realm().path("/dual-password/set-up/undo"));
        assertThat(seen.get("pendingUsers").asInt()).isEqualTo(1);
        assertThat(seen.has("pendingUserIds")).isFalse();
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
        assertThat(answers.stream()
                        .filter(answer -> answer.status() != 200)
                        .map(answer -> answer.json().get("error").asText())
                        .filter(error -> !error.equals("set_up_busy")))
                .isEmpty();
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

    private void setPriority(String action, int priority) {
        String path = realm().path("/authentication/required-actions/" + action);
        ObjectNode changed = (ObjectNode) realm().admin().get(path);
        realm().admin().put(path, changed.put("priority", priority));
    }

    private String flowId(String alias) {
        return idOf(realm().admin().get(realm().path("/authentication/flows")), alias);
    }

    private static String idOf(JsonNode list, String name) {
        for (JsonNode element : list) {
            if (name.equals(element.path("alias").asText(element.path("name").asText()))) {
                return element.get("id").asText();
            }
        }
        throw new IllegalStateException(name);
    }

    private Answer call(String method, String path) {
        return realm().admin().call(method, realm().path("/dual-password/" + path), null);
    }

    private TestRealm realm() {
        return bank.realm();
    }
}
