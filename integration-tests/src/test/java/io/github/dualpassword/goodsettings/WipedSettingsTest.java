package io.github.dualpassword.goodsettings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** A change of a realm that deletes the settings is noticed at once, and undone by one call. */
class WipedSettingsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private static final String FAILURES = "dual-password.login.max-failures";
    private static final String VERSION = "dual-password.version";
    private static final String LEVELS = "acr.loa.map";

    private TestRealm realm;

    @BeforeEach
    void importRealm(TestInfo test) {
        String name = "wiped-" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        realm = ground.importRealm(RealmFile.profile("two-stage").withoutUsers().attribute(FAILURES, "3"), name);
    }

    @AfterEach
    void removeRealm() {
        realm.close();
    }

    @Test
    void whatAnImportBringsIsKept() {
        assertThat(lastGood().at("/settings/" + FAILURES).asText()).isEqualTo("3");
        assertThat(lastGood().get("settings").has(LEVELS)).isTrue();
        assertThat(lastGood().get("settings").has("adminEventsExpiration")).isFalse();
        assertThat(lastGood().get("changes")).isEmpty();
        assertThat(lastGood().has("wipedAt")).isFalse();
    }

    @Test
    void aWipeIsToldAtOnceByLogEventAndMetric() throws IOException {
        wipe();

        assertThat(lastGood().has("wipedAt")).isTrue();
        assertThat(linesOfLog()).singleElement().asString().contains(" ERROR ", FAILURES, LEVELS, "/settings/restore");
        assertThat(wipes()).singleElement().satisfies(event -> {
            assertThat(event.at("/details/settings").asInt())
                    .isEqualTo(lastGood().get("changes").size());
            assertThat(event.has("userId")).isFalse();
        });
        assertThat(realm.metric("dual_password_settings_wiped_total", Map.of())).isEqualTo(1);
    }

    @Test
    void itIsToldOnceHoweverOftenTheRealmIsChanged() throws IOException {
        wipe();
        wipe();
        realm.admin().put(realm.path(""), Map.of("displayName", "Bank"));

        assertThat(linesOfLog()).hasSize(1);
        assertThat(wipes()).hasSize(1);
    }

    @Test
    void oneCallBringsAllOfItBack() {
        JsonNode before = settings();
        JsonNode kept = lastGood().get("settings");
        wipe();
        JsonNode announced = lastGood().get("changes");
        assertThat(settings()).isNotEqualTo(before);
        assertThat(lastGood().get("changes")).anySatisfy(change -> {
            assertThat(change.get("attribute").asText()).isEqualTo(FAILURES);
            assertThat(change.has("present")).isFalse();
            assertThat(change.get("restored").asText()).isEqualTo("3");
        });
        realm.clearEvents();

        Answer answer = restore("*");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("settings")).isEqualTo(before).isEqualTo(settings());
        assertThat(answer.json().get("changes")).isEqualTo(announced);
        assertThat(attributes().get(LEVELS)).isEqualTo(kept.get(LEVELS));
        assertThat(findings()).isEmpty();
        assertThat(lastGood().has("wipedAt")).isFalse();
        assertThat(lastGood().get("changes")).isEmpty();
        assertThat(realm.adminEvents()).singleElement().satisfies(event -> {
            JsonNode told = JsonHttp.JSON.readTree(event.get("representation").asText());
            assertThat(event.get("operationType").asText()).isEqualTo("UPDATE");
            assertThat(event.get("resourcePath").asText()).isEqualTo("dual-password/settings/restore");
            assertThat(told.get("before").has(FAILURES)).isFalse();
            assertThat(told.at("/after/" + FAILURES).asText()).isEqualTo("3");
        });
        assertThat(restore("*").json().get("changes")).isEmpty();
    }

    @Test
    void settingsThatWereNoneAreTakenAway() {
        wipe(Map.of("dual-password.reminder-days", "90"));

        restore("*").orFail();

        assertThat(attributes().has("dual-password.reminder-days")).isFalse();
    }

    @Test
    void aDeliberateChangeByAnotherToolIsTheLastGoodOne() {
        realm.update(
                json -> json.withObjectProperty("attributes").put(FAILURES, "4").remove("dual-password.profile"));

        assertThat(lastGood().at("/settings/" + FAILURES).asText()).isEqualTo("4");
        assertThat(lastGood().get("settings").has("dual-password.profile")).isFalse();

        wipe();
        restore("*").orFail();
        assertThat(settings().get(FAILURES).asText()).isEqualTo("4");
    }

    @Test
    void soIsAChangeByTheAdminApi() {
        realm.admin()
                .call("PATCH", realm.path("/dual-password/settings"), Map.of(FAILURES, "2"))
                .orFail();

        assertThat(lastGood().at("/settings/" + FAILURES).asText()).isEqualTo("2");
    }

    @Test
    void aChangeToAWrongValueIsNot() {
        realm.update(json -> json.withObjectProperty("attributes").put(FAILURES, "many"));

        assertThat(lastGood().at("/settings/" + FAILURES).asText()).isEqualTo("3");
        assertThat(lastGood().has("wipedAt")).isFalse();
        assertThat(lastGood().get("changes")).hasSize(1);
    }

    @Test
    void whoOnlyPutsTheMarkBackDoesNotLoseTheRest() {
        wipe();
        wipe(Map.of(VERSION, "1"));

        assertThat(lastGood().at("/settings/" + FAILURES).asText()).isEqualTo("3");
        restore("*").orFail();
        assertThat(settings().get(FAILURES).asText()).isEqualTo("3");
    }

    @Test
    void whoHasSeenOtherSettingsRestoresNothing() {
        wipe();

        assertThat(restore("\"another\"").status()).isEqualTo(412);
        assertThat(restore("").status()).isEqualTo(412);
        assertThat(attributes().has(FAILURES)).isFalse();
    }

    @Test
    void aRealmThatWasNeverSetUpHasNone() {
        Answer answer = ground.server().admin().call("GET", "/realms/master/dual-password/settings/last-good", null);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("error").asText()).isEqualTo("no_good_settings");
    }

    private void wipe() {
        wipe(Map.of());
    }

    private void wipe(Map<String, String> attributes) {
        realm.admin().put(realm.path(""), Map.of("attributes", attributes));
    }

    private Answer restore(String seen) {
        HttpRequest request = JsonHttp.request(
                        URI.create(realm.server().baseUrl() + "/admin" + realm.path("/dual-password/settings/restore")))
                .header("Authorization", "Bearer " + realm.admin().token())
                .header("If-Match", seen)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return JsonHttp.send(request);
    }

    private JsonNode lastGood() {
        return realm.admin().get(realm.path("/dual-password/settings/last-good"));
    }

    private JsonNode settings() {
        return realm.admin().get(realm.path("/dual-password/settings"));
    }

    private JsonNode findings() {
        return realm.admin().get(realm.path("/dual-password/set-up-check"));
    }

    private JsonNode attributes() {
        return realm.admin().get(realm.path("")).get("attributes");
    }

    private List<JsonNode> wipes() {
        return realm.events("CUSTOM_REQUIRED_ACTION").stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals("settings_wiped"))
                .toList();
    }

    private List<String> linesOfLog() throws IOException {
        return Files.readAllLines(ground.server().log()).stream()
                .filter(line -> line.contains("Realm '" + realm.name() + "' has lost settings"))
                .toList();
    }
}
