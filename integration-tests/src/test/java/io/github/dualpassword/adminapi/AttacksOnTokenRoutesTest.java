package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever sends whatever to the routes by which the bank suspends and resynchronises: nothing happens by it. */
class AttacksOnTokenRoutesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final int MEGABYTE = 1_000_000;
    private static final String[] ACTIONS = {"suspend", "resynchronise"};

    private static Sharers sharers;
    private static TokensAtTheBank bank;

    @BeforeAll
    static void addToken() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        sharers = Sharers.added(ground.realm(), "attacked", 901, 1);
        bank = TokensAtTheBank.of(ground.realm());
    }

    @BeforeEach
    void release() {
        ground.realm().standClockAt(TestGround.MORNING);
        bank.release(sharers.serial());
    }

    static Stream<String> rolesOfAdministration() {
        return Stream.of(
                "create-client",
                "impersonation",
                "manage-authorization",
                "manage-clients",
                "manage-events",
                "manage-identity-providers",
                "manage-realm",
                "query-clients",
                "query-groups",
                "query-realms",
                "query-users",
                "view-authorization",
                "view-clients",
                "view-events",
                "view-identity-providers",
                "view-realm",
                "view-users");
    }

    /** Each of Keycloak's own but {@code manage-users}. */
    @ParameterizedTest
    @MethodSource("rolesOfAdministration")
    void noOtherRoleAllowsThem(String role) {
        Staff staff = Staff.withRoles(ground.realm(), "with-" + role, role);
        TokensAtTheBank other = new TokensAtTheBank(ground.realm(), staff.admin());

        List<Answer> answers = List.of(
                other.suspend(sharers.serial()),
                other.resynchronise(sharers.serial(), shown(3), shown(4)),
                other.suspend("99999999"),
                other.resynchronise("99999999", "123456", "123456"));

        assertThat(answers).hasSize(4).extracting(Answer::status).containsOnly(403);
        assertUntouched();
    }

    @Test
    void theRoleThatManagesUsersAllowsBoth() {
        Staff staff = Staff.withRoles(ground.realm(), "with-manage-users", "manage-users");
        TokensAtTheBank manager = new TokensAtTheBank(ground.realm(), staff.admin());

        assertThat(manager.resynchronise(sharers.serial(), shown(-6), shown(-5)).status())
                .isEqualTo(204);
        assertThat(manager.suspend(sharers.serial()).status()).isEqualTo(204);
        assertThat(manager.suspend("99999999").status()).isEqualTo(404);
        assertThat(manager.resynchronise("99999999", "123456", "123456").status())
                .isEqualTo(404);
    }

    @Test
    void neitherAnotherRealmsAdministratorNorAPermissionOnOneUserReachesThem() {
        try (TestRealm other = ground.importRealm(
                RealmFile.profile("hardware-token").withoutUsers().quickHashes(), "other-attacks")) {
            Staff foreign = Staff.withRoles(other, "foreign", "realm-admin");
            FineGrained permissions = FineGrained.enabledIn(other);
            Staff fine = Staff.withRoles(other, "fine");
            permissions.onUser(fine, fine.user().id(), "view", "manage");

            List<Answer> answers = List.of(
                    new TokensAtTheBank(ground.realm(), foreign.admin()).suspend(sharers.serial()),
                    new TokensAtTheBank(ground.realm(), foreign.admin())
                            .resynchronise(sharers.serial(), shown(3), shown(4)),
                    new TokensAtTheBank(other, fine.admin()).suspend(sharers.serial()),
                    new TokensAtTheBank(other, fine.admin()).resynchronise(sharers.serial(), shown(3), shown(4)));

            assertThat(answers).hasSize(4).extracting(Answer::status).containsOnly(403);
            assertThat(new TokensAtTheBank(other, foreign.admin())
                            .suspend(sharers.serial())
                            .status())
                    .as("in the own realm there is no such token")
                    .isEqualTo(404);
        }
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "[{}]",
                "\"123456\"",
                "123456",
                "{\"code\":null,\"next\":null}",
                "{\"code\":[\"123456\"],\"next\":\"123456\"}",
                "{\"code\":{\"a\":1},\"next\":\"123456\"}",
                "{\"code\":\"\",\"next\":\"\"}",
                "{\"code\":\"12345\",\"next\":\"123456\"}",
                "{\"code\":\"123456789\",\"next\":\"123456\"}",
                "{\"code\":\"12345\\u0000\",\"next\":\"123456\"}",
                "{\"code\":\"1e5555\",\"next\":\"123456\"}",
                "{\"code\":\"-123456\",\"next\":\"123456\"}",
                "{\"code\":\"123456' or '1'='1\",\"next\":\"123456\"}",
                "{\"code\":\"\u2460\u2461\u2462\u2463\u2464x\",\"next\":\"123456\"}",
                "{\"code\":true,\"next\":\"123456\"}",
                "{\"next\":\"123456\"}",
                "{\"unknown\":\"field\"}"
            })
    void aBodyThatHoldsNoTwoCodesIsRefusedAndCountsNothing(String body) {
        List<Integer> answers = Stream.generate(() -> send("/tokens/" + sharers.serial() + "/resynchronise", body)
                        .status())
                .limit(6)
                .toList();

        assertThat(answers).hasSize(6).containsOnly(400);
        assertUntouched();
    }

    @Test
    void longBodiesAreRefusedAndCountNothing() {
        String path = "/tokens/" + sharers.serial() + "/resynchronise";
        String digits = "1".repeat(MEGABYTE / 4);

        assertThat(send(path, "{\"code\":\"" + digits + "\",\"next\":\"" + digits + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(send(path, "{\"code\":\"" + "1".repeat(MEGABYTE) + "\"}")
                        .json()
                        .get("error")
                        .asText())
                .isEqualTo("body_too_large");
        assertThat(send(path, "{\"code\":\"" + "1".repeat(11 * MEGABYTE) + "\"}")
                        .status())
                .isEqualTo(413);
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "1000%000901",
                "..%2f..%2fusers",
                "%2e%2e",
                ";a=b",
                "%27%20or%201=1--",
                "LONG",
                "PADDED",
                "1000090",
                "1000000000901",
                "-10000901",
                "1000090a",
                "%F0%9F%94%91"
            })
    void whatIsNoSerialNumberOfATokenReachesNothing(String serial) {
        List<Integer> answers = new ArrayList<>();
        for (String action : ACTIONS) {
            String path = "/tokens/"
                    + serial.replace("LONG", "1".repeat(2_000)).replace("PADDED", "1000" + "%20".repeat(2_600) + "0901")
                    + "/" + action;
            answers.add(send(path, "{\"code\":\"" + shown(3) + "\",\"next\":\"" + shown(4) + "\"}")
                    .status());
        }

        assertThat(answers).hasSize(2).allMatch(status -> status >= 400 && status <= 405);
        assertUntouched();
    }

    @Test
    void aSerialNumberInFullWidthDigitsIsTheOneThatItMeans() {
        String wide = JsonHttp.encode("１００００９０１");

        assertThat(bank.suspend(wide).status()).isEqualTo(204);

        assertThat(bank.suspension(sharers.serial())).isEqualTo("suspended_by_bank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%EF%BC%91%EF%BC%9000%200901", "1000%200901", "10000901%0d%0a", "%0a10000901"})
    void theAdminEventHasTheSerialNumberInItsOwnForm(String spelled) {
        int before = ground.realm().adminEvents().size();

        assertThat(bank.suspend(spelled).status()).isEqualTo(204);

        assertThat(ground.realm().adminEvents()).hasSize(before + 1);
        assertThat(ground.realm().adminEvents())
                .extracting(event -> event.get("resourcePath").asText())
                .contains("dual-password/tokens/10000901/suspend")
                .allMatch(path -> path.matches("[!-~]+"));
    }

    @Test
    void theSameTwoCodesAgainAreUsedAndCountNothing() {
        Sharers other = Sharers.added(ground.realm(), "found-again", 902, 1);
        long morning = TestGround.MORNING.toEpochMilli();
        String code = other.fob().codeAt(morning + Duration.ofMinutes(6).toMillis());
        String next = other.fob().codeAt(morning + Duration.ofMinutes(7).toMillis());
        assertThat(bank.resynchronise(other.serial(), code, next).status()).isEqualTo(204);

        List<Answer> again = Stream.generate(() -> bank.resynchronise(other.serial(), code, next))
                .limit(6)
                .toList();

        assertThat(again).hasSize(6).extracting(Answer::status).containsOnly(409);
        assertThat(again)
                .extracting(answer -> answer.json().get("error").asText())
                .containsOnly("codes_used");
        other.enterWrongCodes(4);
        assertThat(bank.suspension(other.serial())).isEqualTo("usable");
    }

    @Test
    void anotherMethodAndAnotherMediaTypeAreRefused() {
        List<Integer> answers = new ArrayList<>();
        for (String action : ACTIONS) {
            String path = ground.realm().path("/dual-password/tokens/" + sharers.serial() + "/" + action);
            answers.add(ground.realm().admin().call("GET", path, null).status());
            answers.add(ground.realm().admin().call("PUT", path, Map.of()).status());
            answers.add(ground.realm().admin().call("DELETE", path, null).status());
        }

        assertThat(answers).hasSize(6).allMatch(status -> status == 404 || status == 405);
        assertUntouched();
    }

    /** No wrong code was counted, and none was used up: four wrong ones and a right one say so. */
    private static void assertUntouched() {
        assertThat(bank.suspension(sharers.serial())).isEqualTo("usable");
        sharers.enterWrongCodes(4);
        assertThat(bank.suspension(sharers.serial())).isEqualTo("usable");
        bank.release(sharers.serial());
    }

    private static String shown(int steps) {
        return sharers.fob()
                .codeAt(TestGround.MORNING.plus(Duration.ofMinutes(steps)).toEpochMilli());
    }

    private static Answer send(String address, String body) {
        return JsonHttp.send(JsonHttp.request(URI.create(
                        ground.server().baseUrl() + "/admin" + ground.realm().path("/dual-password" + address)))
                .header("Authorization", "Bearer " + ground.server().admin().token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
