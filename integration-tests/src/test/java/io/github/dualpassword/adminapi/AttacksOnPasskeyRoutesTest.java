package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.passkey.PasskeyRealm;
import io.github.dualpassword.passkey.PasskeySteps;
import io.github.dualpassword.passkey.SoftKey;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** Bank staff see and revoke the passkeys of a user, and whoever else sends whatever revokes none. */
class AttacksOnPasskeyRoutesTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

    private static final String REVOKE = "/revoke";

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute(PasskeyRealm.FURTHER, "by-code");
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(PasskeyRealm.USE, "on");
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "0");
    }

    @Test
    void staffSeeWhatEachKeyIsGoodForAndNothingOfTheKey() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "pka-seen", 801);
        SoftKey used = steps.registered(SoftKey.es256(), "会社のPC");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(5)));
        assertThat(steps.sign(
                                steps.signedIn()
                                        .open(PasskeySteps.request(ground.client())
                                                .url()),
                                used)
                        .response()
                        .code())
                .isPresent();
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "60");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(6)));
        steps.registered(SoftKey.es256(), "新しい");
        Staff viewer = Staff.withRoles(ground.realm(), "pka-viewer", "view-users");

        Answer listed = call(viewer, "GET", steps.user(), "/passkeys");
        JsonNode user = call(viewer, "GET", steps.user(), "").json();

        JsonNode keys = listed.json();
        assertThat(keys).hasSize(2);
        assertThat(keys.get(0).get("label").asText()).isEqualTo("会社のPC");
        assertThat(keys.get(0).get("state").asText()).isEqualTo("usable");
        assertThat(keys.get(0).get("synced").asBoolean()).isFalse();
        assertThat(keys.get(0).get("registeredAt").asText()).isEqualTo(TestGround.MORNING.toString());
        assertThat(keys.get(0).get("lastUsedAt").asText())
                .isEqualTo(TestGround.MORNING.plus(Duration.ofMinutes(5)).toString());
        assertThat(keys.get(1).get("state").asText()).isEqualTo("cooling_down");
        assertThat(keys.get(1).get("usableFrom").asText())
                .isEqualTo(TestGround.MORNING.plus(Duration.ofMinutes(66)).toString());
        assertThat(keys.get(1).has("lastUsedAt")).isFalse();
        assertThat(user.get("passkeys")).isEqualTo(keys);
        assertThat(listed.text()).doesNotContain(used.id(), "credentialPublicKey", "secret");
        ground.realm().attribute(PasskeyRealm.USE, "off");
        assertThat(call(viewer, "GET", steps.user(), "").json().has("passkeys")).isFalse();
    }

    @Test
    void oneOrAllAreRevokedAndEverybodyWhoMustIsTold() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "pka-told", 802);
        Postbox postbox = new Postbox(ground.realm(), ground.mail());
        TestUser user = steps.user().withMail(Postbox.addressOf(steps.user()));
        SoftKey copied = steps.registered(SoftKey.es256(), "一つ目 bank.example");
        Visitor visitor = steps.signedIn();
        for (int time = 0; time < 2; time++) {
            Page page = visitor.open(PasskeySteps.request(ground.client()).url());
            PasskeySteps.confirm(page, copied.sign(steps.asked(page).counter(7)));
        }
        for (int more = 1; more <= 2; more++) {
            ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(more)));
            steps.registered(SoftKey.es256(), "鍵" + more);
        }
        Staff staff = Staff.withRoles(ground.realm(), "pka-manager", "manage-users");
        JsonNode before = call(staff, "GET", user, "/passkeys").json();
        assertThat(before.get(0).get("state").asText()).isEqualTo("suspended");
        String first = before.get(0).get("id").asText();
        ground.realm().clearEvents();

        assertThat(call(staff, "POST", user, "/passkeys/" + first + REVOKE).status())
                .isEqualTo(204);
        Answer again = call(staff, "POST", user, "/passkeys/" + first + REVOKE);
        JsonNode all = call(staff, "POST", user, "/passkeys/revoke").json();
        JsonNode none = call(staff, "POST", user, "/passkeys/revoke").json();

        assertThat(again.status()).isEqualTo(404);
        assertThat(again.json().get("error").asText()).isEqualTo("passkey_not_found");
        assertThat(all.get("revoked").asInt()).isEqualTo(2);
        assertThat(none.get("revoked").asInt()).isZero();
        assertThat(steps.passkeys()).isEmpty();
        assertThat(ground.realm().adminEvents())
                .extracting(event -> event.get("resourcePath").asText())
                .containsExactlyInAnyOrder(
                        "dual-password/users/" + user.id() + "/passkeys/" + first + REVOKE,
                        "dual-password/users/" + user.id() + "/passkeys/revoke");
        assertThat(user.events("CUSTOM_REQUIRED_ACTION")).hasSize(3).allSatisfy(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("passkey_revoked");
            assertThat(event.at("/details/operator").asText())
                    .isEqualTo(staff.user().id());
            assertThat(event.at("/details/passkey").asText()).isNotEmpty();
        });
        assertThat(HistoryVisit.of(user).page().text()).contains("銀行によるパスキーの失効");
        String subject = Messages.JAPANESE.text("dualPasswordMailSubject.passkeys-revoked");
        assertThat(postbox.of(user))
                .filteredOn(mail -> mail.subject().equals(subject))
                .hasSize(2)
                .anySatisfy(mail -> {
                    assertThat(mail.says("一つ目 bank．example")).isTrue();
                    assertThat(mail.says(Messages.JAPANESE.text("dualPasswordMailPasskeysRevokedByBank")))
                            .isTrue();
                });
    }

    @Test
    void aLoginThatTheKeyHasConfirmedEnds() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "pka-login", 803);
        SoftKey key = steps.registered();
        Page procedure = steps.sign(
                steps.signedIn()
                        .open(PasskeySteps.request(ground.client())
                                .action("register-passkey")
                                .url()),
                key);

        call(manager("pka-login-staff"), "POST", steps.user(), "/passkeys/revoke");

        assertThat(steps.prove(procedure, "鍵").has("form[data-refusal=passkey_removed]"))
                .isTrue();
    }

    static Stream<String> rolesOfAdministration() {
        return Stream.of("manage-realm", "manage-clients", "view-users", "query-users", "impersonation", "view-events");
    }

    @ParameterizedTest
    @MethodSource("rolesOfAdministration")
    void noOtherRoleAllowsIt(String role) {
        PasskeySteps steps = PasskeySteps.of(
                ground.realm(),
                "pka-" + role,
                810 + rolesOfAdministration().toList().indexOf(role));
        steps.registered();
        Staff staff = Staff.withRoles(ground.realm(), "pka-with-" + role, role);

        List<Integer> answers = List.of(
                call(staff, "POST", steps.user(), "/passkeys/" + id(steps) + REVOKE)
                        .status(),
                call(staff, "POST", steps.user(), "/passkeys/none" + REVOKE).status(),
                call(staff, "POST", steps.user(), "/passkeys/revoke").status());

        assertThat(answers).hasSize(3).containsOnly(403);
        assertThat(call(staff, "GET", steps.user(), "/passkeys").status())
                .isEqualTo(role.equals("view-users") ? 200 : 403);
        assertThat(steps.passkeys()).hasSize(1);
    }

    /** Of another user, of another type, of another realm: there is no such passkey, and it stays. */
    @Test
    void whatIsNoPasskeyOfTheUserIsNotReachedThroughTheUser() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "pka-user", 820);
        PasskeySteps other = PasskeySteps.of(ground.realm(), "pka-other", 821);
        steps.registered();
        other.registered();
        Staff staff = manager("pka-elsewhere");
        String password = ground
                .realm()
                .admin()
                .get(ground.realm().path("/users/" + steps.user().id() + "/credentials"))
                .findParents("type")
                .stream()
                .filter(credential -> credential.get("type").asText().equals("password"))
                .map(credential -> credential.get("id").asText())
                .findFirst()
                .orElseThrow();

        for (String wanted : List.of(
                id(other),
                password,
                "none",
                "%00",
                "..%2f..%2fcredentials",
                "%27%20or%201=1--",
                id(steps).toUpperCase(java.util.Locale.ROOT) + "x",
                "1".repeat(2_000))) {
            assertThat(call(staff, "POST", steps.user(), "/passkeys/" + wanted + REVOKE)
                            .status())
                    .as(wanted)
                    .isBetween(400, 405);
        }
        assertThat(steps.passkeys()).hasSize(1);
        assertThat(other.passkeys()).hasSize(1);
        assertThat(steps.user().representation().get("enabled").asBoolean()).isTrue();
        try (TestRealm another = ground.importRealm(
                RealmFile.profile("hardware-token").withoutUsers().quickHashes(), "other-passkeys")) {
            Staff foreign = Staff.withRoles(another, "pka-foreign", "realm-admin");
            assertThat(call(foreign, "POST", steps.user(), "/passkeys/revoke").status())
                    .isEqualTo(403);
            assertThat(foreign.admin()
                            .call(
                                    "POST",
                                    another.path("/dual-password/users/"
                                            + steps.user().id() + "/passkeys/revoke"),
                                    null)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(steps.passkeys()).hasSize(1);
    }

    @Test
    void wrongBodiesAndMethodsRevokeNothing() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "pka-bodies", 822);
        steps.registered();
        String token = manager("pka-bodies-staff").admin().token();

        for (String path : List.of("/passkeys/revoke", "/passkeys/" + id(steps) + REVOKE)) {
            for (String body : List.of("{", "[]", "{\"all\":true}", "null null", "x".repeat(10_000))) {
                assertThat(send(token, "POST", steps.user(), path, body))
                        .as(body)
                        .isEqualTo(400);
            }
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                assertThat(send(token, method, steps.user(), path, "{}"))
                        .as(method)
                        .isIn(404, 405);
            }
        }
        assertThat(steps.passkeys()).hasSize(1);
    }

    /** Keycloak takes no such addresses; were one taken, the admin event would have the key's own. */
    @Test
    void anAddressWithMoreInItReachesNothing() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "pka-address", 823);
        steps.registered();
        String id = id(steps);
        Staff staff = manager("pka-address-staff");
        ground.realm().clearEvents();

        for (String more : List.of(";a=b", ";a=" + "b".repeat(2_600), "%3Ba=b", "%20", "%00", "%0a")) {
            assertThat(call(staff, "POST", steps.user(), "/passkeys/" + id + more + REVOKE)
                            .status())
                    .as(more)
                    .isBetween(400, 405);
        }
        assertThat(steps.passkeys()).hasSize(1);
        assertThat(ground.realm().adminEvents()).isEmpty();
    }

    @Test
    void ofManyAtOnceOneRevokesIt() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "pka-crowd", 824);
        steps.registered();
        String id = id(steps);
        Staff staff = manager("pka-crowd-staff");
        staff.admin().token();

        List<Integer> answers = Crowd.allAtOnce(
                List.of(1, 2, 3, 4),
                each -> call(staff, "POST", steps.user(), "/passkeys/" + id + REVOKE)
                        .status());

        assertThat(answers).containsExactlyInAnyOrder(204, 404, 404, 404);
        assertThat(steps.passkeys()).isEmpty();
    }

    private static String id(PasskeySteps steps) {
        return steps.passkeys().get(0).get("id").asText();
    }

    private static Staff manager(String loginId) {
        return Staff.withRoles(ground.realm(), loginId, "manage-users");
    }

    private static Answer call(Staff staff, String method, TestUser user, String rest) {
        return staff.admin().call(method, ground.realm().path("/dual-password/users/" + user.id() + rest), null);
    }

    private static int send(String token, String method, TestUser user, String rest, String body) {
        return JsonHttp.send(JsonHttp.request(URI.create(ground.server().baseUrl() + "/admin"
                                + ground.realm().path("/dual-password/users/" + user.id() + rest)))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build())
                .status();
    }
}
