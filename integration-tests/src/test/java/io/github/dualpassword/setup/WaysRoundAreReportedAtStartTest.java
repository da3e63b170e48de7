package io.github.dualpassword.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** A server names at start whatever lets somebody round the engine, realm by realm. */
@Tag("long")
class WaysRoundAreReportedAtStartTest {

    private static final String IN_ORDER = "in-order";
    private static final String SPOILED = "spoiled";

    @RegisterExtension
    static final TestGround ground = TestGround.on(
                    ServerOptions.h2().buildArgument("--features=docker").databaseConnections(15))
            .onOwnServer();

    private static List<String> log;

    @BeforeAll
    static void startWithThreeRealms() throws IOException {
        ground.importRealm(RealmFile.profile("two-stage").with(WaysRoundAreReportedAtStartTest::putInOrder), IN_ORDER);
        RealmWithWaysRound.spoil(ground.importRealm(RealmFile.profile("two-stage"), SPOILED));
        ground.server().admin().post("/realms", Map.of("realm", "stock", "enabled", true));
        int before = Files.readAllLines(ground.server().log()).size();
        ground.server().restart();
        List<String> all = Files.readAllLines(ground.server().log());
        log = all.subList(before, all.size());
    }

    @Test
    void aRealmInOrderIsSaidToBeInOneLine() {
        assertThat(linesOf(IN_ORDER))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(" INFO ").endsWith("nothing is wrong"));
    }

    @Test
    void aStockRealmIsNotSpokenOf() {
        assertThat(linesOf("stock")).isEmpty();
        assertThat(linesOf("master")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "bound-flow-evaluates-secret, direct grant, direct-grant-validate-username",
                "client-flow-evaluates-secret, stock form, browser flow of client 'overriding'",
                "client-policy-flow-evaluates-secret, stock form, selected by client policy 'selects'",
                "broker-flow-evaluates-secret, first broker login, idp-username-password-form",
                "broker-flow-evaluates-secret, stock form, post login flow of identity provider 'partner'",
                "broker-levels-missing, partner, 'stock form', which lacks the level of a login",
                "saml-ecp-flow-evaluates-secret, saml ecp, open to client 'ecp'",
                "docker-flow-evaluates-secret, docker auth, docker-http-basic-authenticator",
                "action-goes-round, CONFIGURE_TOTP, disable the required action",
                "action-goes-round, delete_credential, disable the required action",
                "stock-brute-force-disables-accounts, brute force detection, disables accounts for good",
                "version-missing, dual-password.version, defaults hold",
                "wrong-setting, dual-password.login.max-failures, a whole number",
                "wrong-setting, dual-password.confirmation.password-policy, rules about the value alone",
                "acr-map-differs, acr.loa.map, 'confirmation' is level 5 instead of 2",
                "client-acr-map-differs, other-levels, 'confirmation' is level 1 instead of 2",
                "level-age-too-short, , 10000000 seconds"
            })
    void anErrorIsReportedOnceWithItsPlaceAndWhatToDo(String code, String place, String words) {
        assertReportedOnce(" ERROR ", code, place, words);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ciba-client, teller, a suspension does not stop a login",
                "reset-by-mail, reset credentials, by a mailed link",
                "broker-flow-links-users, first broker login, by idp-email-verification",
                "stock-password-expiry, forceExpiredPasswordChange, remove it",
                "sample-users, sample, delete them"
            })
    void aWarningIsReportedOnceWithItsPlaceAndWhatToDo(String code, String place, String words) {
        assertReportedOnce(" WARN ", code, place, words);
    }

    @Test
    void theAdminApiTellsTheSame() {
        JsonNode findings = ground.server().admin().get("/realms/" + SPOILED + "/dual-password/set-up-check");

        assertThat(findings)
                .hasSameSizeAs(linesOf(SPOILED))
                .allSatisfy(finding -> assertThat(linesOf(SPOILED))
                        .anyMatch(line -> line.endsWith("%s (%s): %s"
                                .formatted(
                                        finding.get("code").asText(),
                                        finding.get("place").asText(),
                                        finding.get("message").asText()))));
    }

    @Test
    void aSmallDatabasePoolIsReportedOnceForTheServer() {
        assertThat(log)
                .filteredOn(line -> line.contains("database-pool-small"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line).contains(" WARN ").contains("15 connections for");
                });
    }

    /** A profile brings sample users, and the feature of this server opens a flow that is closed elsewhere. */
    private static void putInOrder(ObjectNode profile) {
        profile.remove(List.of("users", "organizations"));
        for (JsonNode flow : profile.get("authenticationFlows")) {
            if (flow.get("alias").textValue().equals("docker auth")) {
                flow.get("authenticationExecutions")
                        .forEach(execution -> ((ObjectNode) execution).put("requirement", "DISABLED"));
            }
        }
    }

    private static void assertReportedOnce(String level, String code, String place, String words) {
        String begin = code + (place == null ? " (" : " (" + place + "): ");

        assertThat(linesOf(SPOILED))
                .filteredOn(line -> line.contains(begin))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(level).contains(words));
    }

    private static List<String> linesOf(String realm) {
        return log.stream()
                .filter(line -> line.contains("Set-up check of realm '%s'".formatted(realm)))
                .toList();
    }
}
