package io.github.dualpassword.setup;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A realm in which everything is wrong that an administrator can get wrong without noticing: each mistake is found with its
 * place. The profiles, with the mail server that a bank adds and without the sample users that it deletes, have none.
 */
class SeededMistakesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private static TestRealm realm;
    private static JsonNode report;

    @BeforeAll
    static void seed() {
        realm = ground.importRealm(RealmFile.profile("two-stage").withoutUsers(), "mistaken");
        assertThat(report(realm, "warning").status()).isEqualTo(200);

        addContracts();
        addClients();
        addWorkflow();
        TestUser.added(realm, "sample").withAttribute("sample", "true");
        TestUser.added(realm, "robot").withClientRole("realm-management", "impersonation");
        RealmWithWaysRound.spoil(realm);
        changeActions();
        changeRealm();
        report = report(realm, "never").json();
    }

    @AfterAll
    static void remove() {
        realm.close();
    }

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource({
        "error, bound-flow-evaluates-secret, direct grant",
        "error, client-flow-evaluates-secret, stock form",
        "error, client-policy-flow-evaluates-secret, stock form",
        "error, broker-flow-evaluates-secret, first broker login",
        "error, broker-levels-missing, partner",
        "error, saml-ecp-flow-evaluates-secret, saml ecp",
        "error, action-goes-round, CONFIGURE_TOTP",
        "error, action-goes-round, delete_credential",
        "error, procedure-missing, forced-password-change",
        "error, stock-brute-force-disables-accounts, brute force detection",
        "error, workflow-goes-round, joiners",
        "error, version-missing, dual-password.version",
        "error, wrong-setting, dual-password.login.max-failures",
        "error, wrong-setting, dual-password.confirmation.password-policy",
        "error, acr-map-differs, acr.loa.map",
        "error, client-acr-map-differs, other-levels",
        "error, level-age-too-short, ''",
        "error, contract-address-wrong, leaderless",
        "error, bound-client-public, in-the-browser",
        "warning, ciba-client, teller",
        "warning, token-exchange-client, exchanger",
        "warning, transaction-policy-missing, client policies",
        "warning, jwt-grant-client, voucher",
        "warning, impersonation-granted, impersonation",
        "warning, reset-by-mail, reset credentials",
        "warning, broker-flow-links-users, first broker login",
        "warning, stock-password-expiry, forceExpiredPasswordChange",
        "warning, stock-password-history, passwordHistory",
        "warning, weaker-than-profile, dual-password.login.temporary-suspensions",
        "warning, weaker-than-profile, dual-password.permissions.pre-login-unlock",
        "warning, mail-server-missing, smtpServer",
        "warning, events-not-kept, events",
        "warning, admin-events-not-kept, admin events",
        "warning, time-zone-not-chosen, dual-password.time-zone",
        "warning, contract-without-master, organizations",
        "warning, members-without-user-type, organizations",
        "warning, sample-users, sample"
    })
    void aMistakeIsFoundOnceWithItsPlace(String severity, String code, String place) {
        assertThat(report.get("findings"))
                .filteredOn(finding -> finding.get("code").asText().equals(code)
                        && (place.isEmpty() || finding.get("place").asText().equals(place)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.get("severity").asText()).isEqualTo(severity);
                    assertThat(finding.get("remedy").asText()).isNotBlank();
                });
    }

    @Test
    void theReportCountsThemAndFailsAPipeline() {
        List<String> severities = report.get("findings").findValuesAsText("severity");

        assertThat(report.get("realm").asText()).isEqualTo("mistaken");
        assertThat(report.get("profile").asText()).isEqualTo("two-stage");
        assertThat(report.get("extensionVersion").asText()).isNotBlank();
        assertThat(report.get("errors").asInt())
                .isEqualTo(severities.stream().filter("error"::equals).count())
                .isPositive();
        assertThat(report.get("warnings").asInt())
                .isEqualTo(severities.stream().filter("warning"::equals).count())
                .isPositive();
        assertThat(report(realm, "error").status()).isEqualTo(409);
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
    void aProfileHasNone(String profile) {
        // What a profile wants of whoever runs the realm, and of the server.
        RealmFile file = RealmFile.profile(profile).withoutUsers().rpId("localhost");
        try (TestRealm imported = ground.importRealm(file, "unmistaken-" + profile)) {
            TestVault.shared().keys(imported, TestVault.KEY);
            Answer answer = report(imported, "warning");

            assertThat(answer.json().get("findings")).isEmpty();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("profile").asText()).isEqualTo(profile);
        }
    }

    @Test
    void aMasterWhoIsStoppedOrDisabledIsNone() {
        try (TestRealm imported =
                ground.importRealm(RealmFile.profile("two-stage").withoutUsers(), "masters-of-contracts")) {
            TestUser stopped = TestUser.added(imported, "stopped").withRole("master-user");
            TestUser other = TestUser.added(imported, "other").withRole("master-user");
            TestContract.added(imported, "empty");
            TestContract.added(imported, "led").join(stopped).join(other);
            assertThat(withoutMaster(imported)).isEmpty();

            imported.admin()
                    .call("PUT", imported.path("/dual-password/users/" + stopped.id() + "/service-stop"), null)
                    .orFail();
            assertThat(withoutMaster(imported)).isEmpty();

            other.disabled();
            assertThat(withoutMaster(imported)).singleElement().asString().contains("1 organization(s), led: ");
        }
    }

    private static List<String> withoutMaster(TestRealm realm) {
        return report(realm, "never").json().get("findings").findParents("code").stream()
                .filter(finding -> finding.get("code").asText().equals("contract-without-master"))
                .map(finding -> finding.get("sentence").asText())
                .toList();
    }

    private static void addContracts() {
        TestContract.added(realm, "leaderless")
                .withAttributes(Map.of("dual-password.help-url", "javascript:alert(1)"))
                .join(TestUser.added(realm, "plain"));
    }

    private static void addClients() {
        addClient("exchanger", "standard.token.exchange.enabled");
        addClient("voucher", "oauth2.jwt.authorization.grant.enabled");
        realm.admin()
                .post(
                        realm.path("/clients"),
                        Map.of(
                                "clientId",
                                "in-the-browser",
                                "publicClient",
                                true,
                                "attributes",
                                Map.of("dual-password.confirmations-are-bound", "true")));
    }

    private static void addClient(String id, String attribute) {
        realm.admin().post(realm.path("/clients"), Map.of("clientId", id, "attributes", Map.of(attribute, "true")));
    }

    private static void addWorkflow() {
        realm.admin()
                .post(
                        realm.path("/workflows"),
                        Map.of(
                                "name",
                                "joiners",
                                "steps",
                                List.of(Map.of(
                                        "uses",
                                        "remove-required-action",
                                        "with",
                                        Map.of("action", "UPDATE_PASSWORD")))));
    }

    private static void changeActions() {
        String path = realm.path("/authentication/required-actions/forced-password-change");
        realm.admin().put(path, ((ObjectNode) realm.admin().get(path)).put("enabled", false));
    }

    private static void changeRealm() {
        realm.update(json -> {
            json.put("passwordPolicy", "forceExpiredPasswordChange(30) and passwordHistory(3)")
                    .put("eventsEnabled", false)
                    .put("adminEventsEnabled", false);
            json.putObject("smtpServer");
            ObjectNode attributes = json.withObjectProperty("attributes");
            attributes.remove("dual-password.time-zone");
            attributes.put("dual-password.login.temporary-suspensions", "9");
            attributes.put("dual-password.permissions.pre-login-unlock", "master: self general");
        });
    }

    private static Answer report(TestRealm realm, String failOn) {
        return realm.admin().call("GET", realm.path("/dual-password/set-up-check/report?fail-on=" + failOn), null);
    }
}
