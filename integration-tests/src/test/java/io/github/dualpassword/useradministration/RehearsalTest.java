package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.Staff;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A rehearsal replays what has happened on the server, and says whom a policy would have suspended. */
class RehearsalTest {

    private static final String PATH = "/dual-password/rehearsals";

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private final Journeys journeys = new Journeys(ground.realm());

    /** A suspension as the engine tells it in its event, or the rehearsal in its answer; {@code until} empty for ever. */
    private record Suspension(String user, String credential, String until) {

        static Suspension happened(JsonNode event) {
            return new Suspension(
                    event.get("userId").asText(),
                    event.at("/details/credential_type").asText().equals("password") ? "login" : "confirmation",
                    event.at("/details/not_before").asText());
        }

        static Suspension rehearsed(JsonNode listed) {
            return new Suspension(
                    listed.get("userId").asText(),
                    listed.get("credential").asText(),
                    listed.path("until").asText());
        }
    }

    @BeforeEach
    void forgetEvents() {
        ground.realm().clearEvents();
    }

    @Test
    void withThePolicyInForceItNamesExactlyThoseWhoWereSuspended() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "exactly");
        TestUser general = colleagues.general("exactly-general");
        TestUser master = colleagues.master("exactly-master");
        TestUser operator = colleagues.master("exactly-operator");
        ground.realm().clearEvents();

        loginsWithRightOnesBetween(general);
        suspendedForGoodAndReleasedByAnOperator(master, operator);
        ground.realm().shiftClock(Duration.ofHours(4));
        journeys.wrongConfirmations(master, 5);
        general.release("login").orFail();
        journeys.wrongLogins(general, 5);
        journeys.logIn(general);
        journeys.logIn("exactly-nobody", Journeys.WRONG);

        JsonNode rehearsal = rehearsal(Map.of());

        List<Suspension> happened =
                ground
                        .realm()
                        .events("USER_DISABLED_BY_TEMPORARY_LOCKOUT", "USER_DISABLED_BY_PERMANENT_LOCKOUT")
                        .stream()
                        .map(Suspension::happened)
                        .toList();
        assertThat(happened).hasSize(7);
        assertThat(listed(rehearsal).stream().map(Suspension::rehearsed)).containsExactlyInAnyOrderElementsOf(happened);
        assertThat(rehearsal.get("suspensionsInFact").asInt()).isEqualTo(7);
        assertThat(rehearsal.get("suspensions").asInt()).isEqualTo(7);
        assertThat(rehearsal.get("permanent").asInt()).isEqualTo(1);
        assertThat(rehearsal.get("users").asInt()).isEqualTo(2);
        assertThat(rehearsal.get("masters").asInt()).isEqualTo(1);
        assertThat(rehearsal.get("unknownEntries").asInt()).isZero();
        assertThat(rehearsal.get("rightEntriesRefused").asInt()).isZero();
        assertThat(rehearsal.at("/events/withoutDetails").asInt()).isZero();
        assertThat(listed(rehearsal))
                .filteredOn(suspension -> suspension.get("permanent").asBoolean())
                .singleElement()
                .satisfies(forGood -> {
                    assertThat(forGood.get("loginId").asText()).isEqualTo("exactly-master");
                    assertThat(forGood.get("userType").asText()).isEqualTo("master");
                    assertThat(forGood.get("releasedAt").asText()).isNotBlank();
                });
        assertThat(listed(rehearsal))
                .filteredOn(suspension -> suspension.has("until"))
                .hasSize(6)
                .allSatisfy(suspension -> assertThat(
                                Instant.parse(suspension.get("from").asText()))
                        .isEqualTo(
                                Instant.parse(suspension.get("until").asText()).minus(Duration.ofMinutes(30))));
    }

    /** A right entry forgets wrong ones, single sign-on does not; the last suspension is released by the bank. */
    private void loginsWithRightOnesBetween(TestUser general) {
        Visitor signedIn = journeys.signedIn(general);
        journeys.wrongLogins(general, 4);
        journeys.logIn(general);
        journeys.wrongLogins(general, 3);
        signedIn.open(ground.client().authorization().url());
        journeys.wrongLogins(general, 3);
        ground.realm().shiftClock(Duration.ofMinutes(31));
        journeys.wrongLogins(general, 5);
    }

    private void suspendedForGoodAndReleasedByAnOperator(TestUser master, TestUser operator) {
        Page confirmation = journeys.toConfirmation(master);
        for (int hour = 1; hour <= 3; hour++) {
            ground.realm().shiftClock(Duration.ofHours(hour));
            journeys.wrongConfirmations(journeys.toConfirmation(master), 5);
        }
        journeys.confirm(confirmation, Journeys.WRONG);
        Page result = ReleaseScreens.carriedOut(ground.realm(), operator, "usable", master);
        assertThat(ReleaseScreens.outcome(result, master.loginId())).startsWith("DONE");
    }

    @Test
    void aStricterPolicySuspendsMoreAndSaysWhatItWouldHaveRefused() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "stricter");
        TestUser user = colleagues.general("stricter-user");
        ground.realm().clearEvents();
        journeys.wrongLogins(user, 3);
        journeys.logIn(user);

        JsonNode strict = rehearsal(Map.of(
                "days",
                1,
                "settings",
                Map.of("dual-password.login.max-failures", "2", "dual-password.login.temporary-suspensions", "0")));

        assertThat(listed(rehearsal(Map.of()))).isEmpty();
        assertThat(listed(strict)).singleElement().satisfies(suspension -> {
            assertThat(suspension.get("loginId").asText()).isEqualTo("stricter-user");
            assertThat(suspension.get("permanent").asBoolean()).isTrue();
            assertThat(suspension.get("failures").asInt()).isEqualTo(2);
            assertThat(suspension.get("refusedEntries").asInt()).isEqualTo(2);
            assertThat(suspension.get("refusedRightEntries").asInt()).isEqualTo(1);
        });
        assertThat(strict.get("rightEntriesRefused").asInt()).isEqualTo(1);
        assertThat(strict.at("/policy/login/maxFailures").asInt()).isEqualTo(2);
        assertThat(strict.at("/policy/login/temporarySuspensions").asInt()).isZero();
        assertThat(strict.at("/policy/confirmation/maxFailures").asInt()).isEqualTo(5);
    }

    @Test
    void aLaxerOneSaysHowManyEntriesNobodyHasEvaluated() {
        TestUser user = ground.userWithLoginPassword("laxer-user");
        journeys.wrongLogins(user, 7);

        JsonNode lax = rehearsal(Map.of("settings", Map.of("dual-password.login.max-failures", "9")));

        assertThat(listed(lax)).isEmpty();
        assertThat(lax.get("suspensionsInFact").asInt()).isEqualTo(1);
        assertThat(lax.get("unknownEntries").asInt()).isEqualTo(2);
    }

    @Test
    void itSaysWhatItDoesNotRehearse() {
        JsonNode rehearsal = rehearsal(Map.of("settings", Map.of("dual-password.token.max-failures", "1")));

        assertThat(StreamSupport.stream(rehearsal.get("notRehearsed").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactly(
                        "token",
                        "token-registration",
                        "existing-otp",
                        "confirmation-code",
                        "activation-password",
                        "before-login-code",
                        "before-login-code-and-password");
    }

    @Test
    void itChangesNothing() {
        TestUser user = ground.userWithLoginPassword("unchanged-user");
        journeys.wrongLogins(user, 3);
        JsonNode state = user.loginState();
        JsonNode settings = ground.realm().admin().get(ground.realm().path("/dual-password/settings"));
        int events = ground.realm().events().size();
        int adminEvents = ground.realm().adminEvents().size();

        rehearsal(Map.of("settings", Map.of("dual-password.login.max-failures", "1")));

        assertThat(user.loginState()).isEqualTo(state);
        assertThat(ground.realm().admin().get(ground.realm().path("/dual-password/settings")))
                .isEqualTo(settings);
        assertThat(ground.realm().events()).hasSize(events);
        assertThat(ground.realm().adminEvents()).hasSize(adminEvents);
    }

    @Test
    void itSaysHowOldTheEventsAreAndWhichAreMissing() {
        RealmFile file = RealmFile.profile("two-stage").withoutUsers().quickHashes();
        JsonNode stored;
        JsonNode notStored;
        try (TestRealm realm = ground.importRealm(file, "rehearsal-events")) {
            TestUser user = TestUser.addedWithLoginPassword(realm, "events-user");
            new Journeys(realm).wrongLogins(user, 2);
            stored = rehearsal(realm, Map.of()).get("events");
            realm.update(changed -> changed.put("eventsEnabled", false)
                    .put("eventsExpiration", 86_400)
                    .putArray("enabledEventTypes")
                    .add("LOGIN"));
            notStored = rehearsal(realm, Map.of()).get("events");
        }

        assertThat(stored.get("stored").asBoolean()).isTrue();
        assertThat(stored.get("missingTypes")).isEmpty();
        assertThat(stored.get("read").asInt()).isEqualTo(2);
        assertThat(Instant.parse(stored.get("oldest").asText()))
                .isBeforeOrEqualTo(Instant.parse(stored.get("newest").asText()));
        assertThat(stored.has("cutAt")).isFalse();
        assertThat(notStored.get("stored").asBoolean()).isFalse();
        assertThat(notStored.get("keptSeconds").asInt()).isEqualTo(86_400);
        assertThat(notStored.get("missingTypes")).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"days\":0}",
                "{\"days\":3661}",
                "{\"days\":\"many\"}",
                "{\"days\":1.9}",
                "{\"days\":\"7\"}",
                "{\"settings\":{\"dual-password.login.max-failures\":\"0\"}}",
                "{\"settings\":{\"browserFlow\":\"browser\"}}",
                "{\"unknown\":1}",
                "[]"
            })
    void whatCannotBeRehearsedIsRefused(String body) throws Exception {
        assertThat(ground.realm()
                        .admin()
                        .call("POST", ground.realm().path(PATH), JsonHttp.JSON.readTree(body))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "all, view-realm, view-users, view-events, 200",
                "no-realm, -, view-users, view-events, 403",
                "no-users, view-realm, query-users, view-events, 403",
                "no-events, view-realm, view-users, -, 403"
            })
    void itNeedsPermissionForTheRealmForAllUsersAndForEvents(
            String name, String realm, String users, String events, int status) {
        String[] roles = List.of(String.valueOf(realm), users, String.valueOf(events)).stream()
                .filter(role -> !Objects.equals(role, "null"))
                .toArray(String[]::new);
        Staff staff = Staff.withRoles(ground.realm(), "rehearses-" + name, roles);

        assertThat(staff.admin()
                        .call("POST", ground.realm().path(PATH), Map.of())
                        .status())
                .isEqualTo(status);
    }

    private static JsonNode rehearsal(Map<String, ?> body) {
        return rehearsal(ground.realm(), body);
    }

    private static JsonNode rehearsal(TestRealm realm, Map<String, ?> body) {
        return realm.admin().post(realm.path(PATH), body).orFail().json();
    }

    private static List<JsonNode> listed(JsonNode rehearsal) {
        return StreamSupport.stream(rehearsal.get("listed").spliterator(), false)
                .toList();
    }
}
