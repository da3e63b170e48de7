package io.github.dualpassword.mirror;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.mirror.Mirrored.ATTRIBUTE;
import static io.github.dualpassword.mirror.Mirrored.logsIn;
import static io.github.dualpassword.mirror.Mirrored.mirror;
import static io.github.dualpassword.mirror.Mirrored.stopPath;
import static io.github.dualpassword.mirror.Mirrored.stoppedAt;
import static io.github.dualpassword.mirror.Mirrored.user;
import static org.assertj.core.api.Assertions.assertThat;

/** What is settled stands in an attribute of the user, which nobody else writes. */
@Tag(TestGround.EVERY_DATABASE)
class MirroredStatesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

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
        assertThat(mirror(user)).hasSize(2).contains("stop 2 " + stoppedAt(user) + " operator " + operator.id());

        user.release("login");
        assertThat(mirror(user)).singleElement().asString().startsWith("stop 2 ");

        ground.realm().admin().delete(stopPath(user));
        assertThat(mirror(user)).isEmpty();
    }

    @Test
    void bothPasswordsThatAreSuspendedAtTheSameTimeAreMirrored() {
        TestUser user = ground.user("simultaneous");
        Journeys journeys = new Journeys(ground.realm());
        Page confirmation = journeys.toConfirmation(user);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> journeys.wrongConfirmations(confirmation, 5)),
                        CompletableFuture.runAsync(() -> journeys.wrongLogins(user, 5)))
                .join();

        assertThat(mirroredParts(user)).containsExactlyInAnyOrder("login", "confirmation");
    }

    @Test
    void aStopAndASuspensionAtTheSameTimeAreMirrored() {
        TestUser user = ground.user("stopped-meanwhile");
        Journeys journeys = new Journeys(ground.realm());

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> journeys.wrongLogins(user, 5)),
                        CompletableFuture.runAsync(() -> stop(user)))
                .join();

        assertThat(mirroredParts(user)).containsExactlyInAnyOrder("login", "stop");
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

        assertThat(putAttributes(user, Map.of(ATTRIBUTE, List.of("login 1 permanently-suspended 2"))))
                .isEqualTo(400);
        assertThat(putAttributes(user, Map.of(ATTRIBUTE, List.of()))).isEqualTo(400);
        assertThat(putAttributes(user, Map.of())).isEqualTo(204);

        assertThat(mirror(user)).isEqualTo(before).hasSize(1);
    }

    @Test
    void aUserWhoIsAddedByTheAdminApiLosesIt() {
        ground.realm()
                .admin()
                .post(ground.realm().path("/users"), user("posted", "1", List.of("login 1 permanently-suspended 2")));

        TestUser user = TestUser.existing(ground.realm(), "posted");
        assertThat(mirror(user)).isEmpty();
        assertThat(logsIn(user)).isTrue();
    }

    @Test
    void aMirrorThatWasLostIsWrittenAgain() {
        TestUser user = ground.user("lost");
        new Journeys(ground.realm()).wrongLogins(user, 5);
        stop(user);
        List<String> before = mirror(user);
        ground.server()
                .tables()
                .orElseThrow()
                .execute("delete from USER_ATTRIBUTE where user_id = '" + user.id() + "' and name = '" + ATTRIBUTE
                        + "'");

        ground.realm().goOverMirrors();

        assertThat(mirror(user)).hasSize(2).containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @CsvSource({"login, 1", "stop, 2"})
    void usersOfAStorageAreMirroredBesideIt(String part, String version) {
        ground.realm().storages().addUsers(Map.of("beside-" + part, "Login-beside-" + part));
        TestUser user = ground.existingUser("beside-" + part);
        if (part.equals("login")) {
            new Journeys(ground.realm()).wrongLogins(user, 5);
        } else {
            stop(user);
        }

        assertThat(ground.server()
                        .tables()
                        .orElseThrow()
                        .query("select value from FED_USER_ATTRIBUTE where name = '" + ATTRIBUTE + "' and user_id = '"
                                + user.id() + "'"))
                .singleElement()
                .asString()
                .startsWith(part + " " + version + " ");
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

    private static void stop(TestUser user) {
        ground.realm().stopService(user.id(), operator.id(), contract.id());
    }

    private static List<String> mirroredParts(TestUser user) {
        return mirror(user).stream()
                .map(value -> value.substring(0, value.indexOf(' ')))
                .toList();
    }
}
