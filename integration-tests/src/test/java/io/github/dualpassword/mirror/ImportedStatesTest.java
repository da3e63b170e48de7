package io.github.dualpassword.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

import static org.assertj.core.api.Assertions.assertThat;

/** Suspensions and stops stand in an attribute of the user, and hold from the moment at which a file brings them back. */
class ImportedStatesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String ATTRIBUTE = "dual-password.service-state";
    private static final String PERMANENT = "login 1 permanently-suspended 2";

    private static TestContract contract;
    private static TestUser operator;

    @BeforeAll
    static void addOperator() {
        contract = TestContract.added(ground.realm(), "mirrored");
        operator = TestUser.added(ground.realm(), "mirrored-operator");
    }

    @Test
    void theAttributeSaysWhatIsSettledAndNothingElse() {
        TestUser user = ground.user("settled");
        Journeys journeys = new Journeys(ground.realm());

        journeys.wrongLogins(user, 4);
        assertThat(mirror(user)).isEmpty();

        journeys.wrongLogins(user, 1);
        assertThat(mirror(user)).singleElement().asString().matches("login 1 temporarily-suspended 1 \\d{13}");

        stop(user);
        assertThat(mirror(user)).hasSize(2).contains("stop 1 " + stoppedAt(user) + " " + operator.id());

        user.release("login");
        assertThat(mirror(user)).singleElement().asString().startsWith("stop 1 ");

        ground.realm().admin().delete(stopPath(user));
        assertThat(mirror(user)).isEmpty();
    }

    @Test
    void statesThatAreSettledAtTheSameTimeAreAllMirrored() {
        TestUser user = ground.user("simultaneous");
        Journeys journeys = new Journeys(ground.realm());
        Page confirmation = journeys.toConfirmation(user);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> journeys.wrongConfirmations(confirmation, 5)),
                        CompletableFuture.runAsync(() -> journeys.wrongLogins(user, 5)),
                        CompletableFuture.runAsync(() -> stop(user)))
                .join();

        assertThat(mirror(user))
                .extracting(value -> value.substring(0, value.indexOf(' ')))
                .containsExactlyInAnyOrder("login", "confirmation", "stop");
    }

    @Test
    void aRightEntryThatForgetsTheSuspensionsRemovesThem() {
        TestUser user = ground.user("forgotten");
        new Journeys(ground.realm()).wrongLogins(user, 5);
        assertThat(mirror(user)).hasSize(1);

        ground.realm().shiftClock(Duration.ofMinutes(31));
        assertThat(logsIn(user)).isTrue();

        assertThat(mirror(user)).isEmpty();
    }

    @Test
    void nobodyWritesTheAttributeThroughTheAdminApi() {
        TestUser user = ground.user("written");
        stop(user);
        List<String> before = mirror(user);

        assertThat(putAttributes(user, Map.of(ATTRIBUTE, List.of(PERMANENT)))).isEqualTo(400);
        assertThat(putAttributes(user, Map.of(ATTRIBUTE, List.of()))).isEqualTo(400);
        assertThat(putAttributes(user, Map.of())).isEqualTo(204);

        assertThat(mirror(user)).isEqualTo(before).hasSize(1);
    }

    @Test
    void aUserWhoIsAddedByTheAdminApiLosesIt() {
        ground.realm().admin().post(ground.realm().path("/users"), user("posted", "1", List.of(PERMANENT)));

        TestUser user = TestUser.existing(ground.realm(), "posted");
        assertThat(mirror(user)).isEmpty();
        assertThat(logsIn(user)).isTrue();
    }

    @Test
    void aRealmFileBringsSuspensionsAndStops() {
        RealmFile file = RealmFile.profile("two-stage")
                .withoutUsers()
                .quickHashes()
                .with(realm -> realm.putArray("users")
                        .add(JsonHttp.JSON.valueToTree(user("locked", "1", List.of(PERMANENT))))
                        .add(JsonHttp.JSON.valueToTree(user("stopped", "2", List.of("stop 1 1800000000000 somebody"))))
                        .add(JsonHttp.JSON.valueToTree(user("free", "3", List.of()))));
        try (TestRealm realm = ground.importRealm(file, "brought")) {
            assertLockedAndStopped(realm);
            assertThat(logsIn(TestUser.existing(realm, "free"))).isTrue();
        }
    }

    @Test
    void aPartialImportBringsThem() {
        try (TestRealm realm =
                ground.importRealm(RealmFile.profile("two-stage").withoutUsers().quickHashes(), "partly")) {
            partialImport(
                    realm,
                    "FAIL",
                    user("locked", "1", List.of(PERMANENT)),
                    user("stopped", "2", List.of("stop 1 1800000000000 somebody")));

            assertLockedAndStopped(realm);
        }
    }

    @Test
    void anImportThatReplacesAUserHoldsWhatItsFileSays() {
        TestUser user = ground.user("replaced");
        stop(user);
        String stopped = mirror(user).get(0);
        LogPart log = LogPart.fromNow(ground.server());

        partialImport(ground.realm(), "OVERWRITE", user("replaced", "4", List.of(stopped)));
        TestUser again = TestUser.existing(ground.realm(), "replaced");
        assertThat(state(again)).isEqualTo("stopped");
        assertThat(logsIn(again)).isFalse();

        partialImport(ground.realm(), "OVERWRITE", user("replaced", "4", List.of()));
        TestUser freed = TestUser.existing(ground.realm(), "replaced");
        assertThat(state(freed)).isEqualTo("not_stopped");
        assertThat(logsIn(freed)).isTrue();
        assertThat(warnings(log))
                .filteredOn(line -> line.contains("is removed from realm"))
                .hasSize(2)
                .allMatch(line -> line.contains("with 0 suspended password(s) and 1 service stop(s)"));
    }

    @Test
    void theLogSaysHowManyGoWithARealm() {
        LogPart log = LogPart.fromNow(ground.server());
        try (TestRealm realm =
                ground.importRealm(RealmFile.profile("two-stage").withoutUsers().quickHashes(), "counted")) {
            partialImport(
                    realm,
                    "FAIL",
                    user("locked", "1", List.of(PERMANENT, "confirmation 1 permanently-suspended 2")),
                    user("stopped", "2", List.of("stop 1 1800000000000 somebody")));
        }

        assertThat(warnings(log))
                .filteredOn(line -> line.contains("Realm 'counted'"))
                .singleElement()
                .asString()
                .contains("Realm 'counted' is removed with 2 suspended password(s) and 1 service stop(s)");
    }

    @Test
    void anUnreadableAttributeSuspendsAndStops() {
        LogPart log = LogPart.fromNow(ground.server());

        partialImport(ground.realm(), "FAIL", user("damaged", "5", List.of("login 1 usable")));

        TestUser user = TestUser.existing(ground.realm(), "damaged");
        assertThat(user.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(state(user)).isEqualTo("stopped");
        assertThat(logsIn(user)).isFalse();
        List<String> errors = new ArrayList<>();
        log.forEachLine(errors::add);
        assertThat(errors)
                .filteredOn(line -> line.contains(user.id()) && line.contains("cannot be read"))
                .hasSize(1);

        user.release("login");
        ground.realm().admin().delete(stopPath(user));
        assertThat(logsIn(user)).isTrue();
        assertThat(mirror(user)).containsExactly("confirmation 1 permanently-suspended 0");
    }

    @Test
    void whatComesIntoTheDatabaseUnnoticedHoldsAtTheFirstEntry() {
        TestUser stopped = ground.user("unnoticed");
        ground.server()
                .database()
                .orElseThrow()
                .execute("insert into user_attribute (id, user_id, name, value) values ('unnoticed', '" + stopped.id()
                        + "', '" + ATTRIBUTE + "', 'stop 1 1800000000000 somebody')");

        assertThat(logsIn(stopped)).isFalse();

        assertThat(state(stopped)).isEqualTo("stopped");
    }

    @Test
    void whatComesIntoTheDatabaseUnnoticedIsFoundByTheTimer() {
        TestUser locked = ground.user("found");
        ground.server()
                .database()
                .orElseThrow()
                .execute("insert into user_attribute (id, user_id, name, value) values ('found', '" + locked.id()
                        + "', '" + ATTRIBUTE + "', '" + PERMANENT + "')");

        ground.realm().goOverMirrors();

        assertThat(locked.loginState().get("state").asText()).isEqualTo("permanently_suspended");
    }

    @Test
    void aMirrorThatWasLostIsWrittenAgain() {
        TestUser user = ground.user("lost");
        new Journeys(ground.realm()).wrongLogins(user, 5);
        stop(user);
        List<String> before = mirror(user);
        ground.server()
                .database()
                .orElseThrow()
                .execute("delete from user_attribute where user_id = '" + user.id() + "' and name = '" + ATTRIBUTE
                        + "'");

        ground.realm().goOverMirrors();

        assertThat(mirror(user)).hasSize(2).containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "stop"})
    void usersOfAStorageAreMirroredBesideIt(String part) {
        ground.realm().addStoredUsers(Map.of("beside-" + part, "Login-beside-" + part));
        TestUser user = ground.existingUser("beside-" + part);
        if (part.equals("login")) {
            new Journeys(ground.realm()).wrongLogins(user, 5);
        } else {
            stop(user);
        }

        assertThat(ground.server()
                        .database()
                        .orElseThrow()
                        .query("select value from fed_user_attribute where name = '" + ATTRIBUTE + "' and user_id = '"
                                + user.id() + "'"))
                .singleElement()
                .asString()
                .startsWith(part + " 1 ");
    }

    private static void assertLockedAndStopped(TestRealm realm) {
        TestUser locked = TestUser.existing(realm, "locked");
        TestUser stopped = TestUser.existing(realm, "stopped");
        assertThat(locked.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(state(stopped)).isEqualTo("stopped");
        assertThat(logsIn(locked)).isFalse();
        assertThat(logsIn(stopped)).isFalse();
        assertThat(new Journeys(realm).logIn(stopped).atApplication()).isFalse();
    }

    private static Map<String, Object> user(String loginId, String number, List<String> mirror) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", loginId);
        user.put("enabled", true);
        user.put("lastName", "データ花子");
        user.put("credentials", List.of(Map.of("type", "password", "value", "Login-" + loginId)));
        user.put("attributes", Map.of("number", List.of(number), ATTRIBUTE, mirror));
        return user;
    }

    private static void partialImport(TestRealm realm, String ifExists, Object... users) {
        realm.admin().post(realm.path("/partialImport"), Map.of("ifResourceExists", ifExists, "users", List.of(users)));
    }

    private static int putAttributes(TestUser user, Map<String, List<String>> attributes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        user.representation().properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.put("attributes", attributes);
        return ground.realm()
                .admin()
                .call("PUT", ground.realm().path("/users/" + user.id()), fields)
                .status();
    }

    private static List<String> mirror(TestUser user) {
        JsonNode values = user.representation().path("attributes").path(ATTRIBUTE);
        List<String> mirror = new ArrayList<>();
        values.forEach(value -> mirror.add(value.asText()));
        return mirror;
    }

    private static void stop(TestUser user) {
        ground.realm().stopService(user.id(), operator.id(), contract.id());
    }

    private static String state(TestUser user) {
        return user.realm().admin().get(stopPath(user)).get("state").asText();
    }

    private static long stoppedAt(TestUser user) {
        return Instant.parse(user.realm()
                        .admin()
                        .get(stopPath(user))
                        .get("stoppedAt")
                        .asText())
                .toEpochMilli();
    }

    private static String stopPath(TestUser user) {
        return user.realm().path("/dual-password/users/" + user.id() + "/service-stop");
    }

    private static boolean logsIn(TestUser user) {
        return user.realm()
                .client()
                .directGrant(user.loginId(), user.loginPassword())
                .granted();
    }

    private static List<String> warnings(LogPart log) {
        List<String> lines = new ArrayList<>();
        log.forEachLine(lines::add);
        return lines.stream().filter(line -> line.contains("WARN")).toList();
    }
}
