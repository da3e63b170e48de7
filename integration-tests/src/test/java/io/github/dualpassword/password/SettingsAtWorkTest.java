package io.github.dualpassword.password;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Settings that are missing or wrong: defaults hold, and our own route takes no wrong one. */
class SettingsAtWorkTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withProfile("one-stage", RealmFile::quickHashes);

    private static final String SETTINGS = "/dual-password/settings";

    private static TestRealm wrong;

    /** A stock change of the realm cannot be refused. */
    @BeforeAll
    static void changeARealmWrongly() {
        wrong = ground.importRealm(RealmFile.profile("one-stage").quickHashes(), "wrongly-changed");
        wrong.update(json -> json.withObjectProperty("attributes")
                .put("dual-password.login.max-failures", "0")
                .put("dual-password.login.suspension-minutes", "half an hour")
                .put("dual-password.login.temporary-suspensions", "99999999999999999999")
                .put("dual-password.suspension-notice", "loud"));
    }

    @AfterAll
    static void removeIt() {
        wrong.close();
    }

    @Test
    void inARealmWithoutOurAttributesTheDefaultsHold() {
        RealmFile bare = RealmFile.profile("one-stage")
                .quickHashes()
                .with(realm -> realm.withObjectProperty("attributes")
                        .remove(realm.get("attributes").properties().stream()
                                .map(Map.Entry::getKey)
                                .filter(name -> name.startsWith("dual-password."))
                                .toList()));

        try (TestRealm realm = ground.importRealm(bare, "without-attributes")) {
            assertDefaultsHold(realm);
        }
    }

    @Test
    void anImportWithAWrongValueIsRefusedAndSaysWhatIsAllowed() {
        RealmFile wrong = RealmFile.profile("one-stage").shortKeys().named("never-imported");

        Answer answer = ground.server()
                .admin()
                .call(
                        "POST",
                        "/realms",
                        wrong.attribute("dual-password.login.max-failures", "many")
                                .json());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("dual-password.login.max-failures")
                .contains("'many'")
                .contains("a whole number from 1");
        assertThat(ground.server()
                        .admin()
                        .call("GET", "/realms/never-imported", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whereAStockChangeOfTheRealmBringsWrongValuesTheDefaultsHold() {
        assertDefaultsHold(wrong);
    }

    @Test
    void theSettingsRouteShowsTheValuesThatHold() {
        JsonNode shown = wrong.admin().get(wrong.path(SETTINGS));

        assertThat(shown.get("dual-password.login.max-failures").asText()).isEqualTo("5");
        assertThat(shown.get("dual-password.suspension-notice").asText()).isEqualTo("mail");
    }

    @Test
    void theSetUpCheckReportsWrongValues() {
        assertThat(wrong.admin().get(wrong.path("/dual-password/set-up-check")))
                .filteredOn(finding -> finding.get("code").asText().equals("wrong-setting"))
                .extracting(finding -> finding.get("place").asText())
                .containsExactlyInAnyOrder(
                        "dual-password.login.max-failures",
                        "dual-password.login.suspension-minutes",
                        "dual-password.login.temporary-suspensions",
                        "dual-password.suspension-notice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dual-password.login.max-failures | 0 | a whole number from 1",
                "dual-password.login.max-failures | '' | a whole number from 1",
                "dual-password.login.suspension-minutes | half an hour | a whole number",
                "dual-password.confirmation.temporary-suspensions | -1 | a whole number from 0",
                "dual-password.suspension-notice | PAGE | mail or page",
                "dual-password.time-zone | Asia/Edo | the name of a time zone",
                "dual-password.confirmation-enrolment | nobody | mail-code or provisional",
                "dual-password.confirmation.password-policy | passwordHistory(3) | a password policy",
                "dual-password.confirmation.validity-days | 90.5 | a whole number"
            })
    void theSettingsRouteRefusesAWrongValueAndSaysWhatIsAllowed(String attribute, String value, String allowed) {
        JsonNode before = settings();

        Answer answer = patch(Map.of(attribute, value, "dual-password.version", "1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("setting_refused");
        assertThat(answer.json().get("message").asText())
                .contains(attribute)
                .contains("'" + value + "'")
                .contains(allowed);
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void theSettingsRouteRefusesANameThatIsNoSetting() {
        Answer answer = patch(Map.of("dual-password.login.max-failure", "5"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("dual-password.login.max-failure");
    }

    @Test
    void oneWrongValueAmongRightOnesChangesNothing() {
        JsonNode before = settings();

        Answer answer =
                patch(Map.of("dual-password.login.max-failures", "7", "dual-password.suspension-notice", "loud"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void aChangedSettingHoldsForTheNextEntry() {
        TestUser user = ground.userWithLoginPassword("two-are-enough");

        patch(Map.of("dual-password.login.max-failures", "2")).orFail();
        try {
            new Journeys(ground.realm()).wrongLogins(user, 2);

            assertThat(user.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        } finally {
            Map<String, String> back = new LinkedHashMap<>();
            back.put("dual-password.login.max-failures", null);
            patch(back).orFail();
        }
    }

    /** Five entries, a temporary suspension of thirty minutes, and a page that tells nothing. */
    private static void assertDefaultsHold(TestRealm realm) {
        Instant morning = Instant.parse("2026-11-24T00:30:00Z");
        realm.standClockAt(morning);
        TestUser user = TestUser.addedWithLoginPassword(realm, "anybody");

        new Journeys(realm).wrongLogins(user, 4);
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        Page fifth = new Journeys(realm).wrongLogins(user, 1);

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(user.loginState().get("suspendedUntil").asText())
                .isEqualTo(morning.plusSeconds(1800).toString());
        assertThat(fifth.document().select("[id^=input-error]").text())
                .isNotEmpty()
                .doesNotContain("利用停止");
    }

    private static JsonNode settings() {
        return ground.realm().admin().get(ground.realm().path(SETTINGS));
    }

    private static Answer patch(Map<String, String> changes) {
        return ground.realm().admin().call("PATCH", ground.realm().path(SETTINGS), changes);
    }
}
