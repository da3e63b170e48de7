package io.github.dualpassword.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings also come by import, which is refused when they are wrong, and by Keycloak's own change of a realm, which
 * cannot be refused: there defaults hold, and it is told.
 */
class SettingsOfOtherOriginTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String FAILURES = "dual-password.login.max-failures";

    private String levels;

    @BeforeEach
    void makeSettingsStricterThanTheDefaults() {
        levels = attributes().get("acr.loa.map").asText();
        ground.realm().attribute(FAILURES, "3");
        assertThat(findings()).isEmpty();
    }

    @AfterEach
    void restoreSettings() {
        putAttributes(
                Map.of("acr.loa.map", levels, "dual-password.version", "1", "dual-password.time-zone", "Asia/Tokyo"));
    }

    @Test
    void anImportWithWrongValuesIsRefusedAndNamesThem() {
        RealmFile wrong = RealmFile.profile("two-stage")
                .withoutUsers()
                .shortKeys()
                .named("wrongly-imported")
                .attribute(FAILURES, "many")
                .attribute("dual-password.confirmation.password-policy", "noSuchRule(3)")
                .attribute("dual-password.max-failures", "3");

        Answer answer = ground.server().admin().call("POST", "/realms", wrong.json());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText())
                .contains(FAILURES, "'many'", "a whole number from 1 to 10000")
                .contains("'noSuchRule(3)'", "a password policy in Keycloak's notation")
                .contains("dual-password.max-failures", "there is no setting of that name");
        assertThat(ground.server()
                        .admin()
                        .call("GET", "/realms/wrongly-imported", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void wrongValuesOfAStockChangeLeaveTheDefaultsInForceAndAreTold() {
        ground.realm()
                .update(json -> json.withObjectProperty("attributes")
                        .put(FAILURES, "many")
                        .put("dual-password.suspension-notice", "nowhere")
                        .put("dual-password.confirmation.password-policy", "noSuchRule(3)")
                        .put("dual-password.max-failures", "3"));

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "error wrong-setting dual-password.login.max-failures",
                        "error wrong-setting dual-password.suspension-notice",
                        "error wrong-setting dual-password.confirmation.password-policy",
                        "error wrong-setting dual-password.max-failures");
        assertThat(settings())
                .contains(
                        Map.entry(FAILURES, "5"),
                        Map.entry("dual-password.suspension-notice", "mail"),
                        Map.entry(
                                "dual-password.confirmation.password-policy",
                                "length(8) and maxLength(64) and notUsername"));
        assertFiveWrongEntriesSuspend("after-wrong-values");
    }

    /** Keycloak then has an attribute without a value, of whatever name. */
    @Test
    void aStockChangeThatSendsNullTakesTheSettingAwayAndNothingElse() {
        TestUser user = ground.user("after-null");
        ground.realm()
                .update(json ->
                        json.withObjectProperty("attributes").putNull(FAILURES).putNull("of-the-bank"));

        assertThat(findings()).isEmpty();
        assertThat(settings()).contains(Map.entry(FAILURES, "5"));
        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isTrue();
        assertThat(ground.server()
                        .admin()
                        .get(ground.realm().path("/dual-password/settings/last-good"))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void aStockChangeThatDropsTheAttributesIsToldAndDefaultsHold() {
        putAttributes(Map.of("acr.loa.map", levels));

        assertThat(findings())
                .containsExactly(
                        "error version-missing dual-password.version",
                        "warning time-zone-not-chosen dual-password.time-zone");
        assertThat(settings()).contains(Map.entry(FAILURES, "5"));
        assertFiveWrongEntriesSuspend("after-dropped-attributes");
    }

    @Test
    void aStockChangeWithoutAttributesDropsNothing() {
        ground.realm().admin().put(ground.realm().path(""), Map.of("displayName", "Bank"));

        assertThat(findings()).isEmpty();
        assertThat(settings()).contains(Map.entry(FAILURES, "3"));
    }

    private static void assertFiveWrongEntriesSuspend(String loginId) {
        TestUser user = ground.userWithLoginPassword(loginId);
        Journeys journeys = new Journeys(ground.realm());

        journeys.wrongLogins(user, 4);
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        journeys.wrongLogins(user, 1);
        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
    }

    private static void putAttributes(Map<String, String> attributes) {
        ground.realm().admin().put(ground.realm().path(""), Map.of("attributes", attributes));
    }

    private static JsonNode attributes() {
        return ground.realm().admin().get(ground.realm().path("")).get("attributes");
    }

    /** Each as severity, code and place. */
    private static List<String> findings() {
        JsonNode findings = ground.realm().admin().get(ground.realm().path("/dual-password/set-up-check"));
        return StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> String.join(
                        " ",
                        finding.get("severity").asText(),
                        finding.get("code").asText(),
                        finding.get("place").asText()))
                .toList();
    }

    private static Map<String, String> settings() {
        return JsonHttp.JSON.convertValue(
                ground.realm().admin().get(ground.realm().path("/dual-password/settings")), new TypeReference<>() {});
    }
}
