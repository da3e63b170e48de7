package io.github.dualpassword.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

import static io.github.dualpassword.mirror.Mirrored.ATTRIBUTE;
import static io.github.dualpassword.mirror.Mirrored.logsIn;
import static io.github.dualpassword.mirror.Mirrored.mirror;
import static io.github.dualpassword.mirror.Mirrored.state;
import static io.github.dualpassword.mirror.Mirrored.stopPath;
import static io.github.dualpassword.mirror.Mirrored.user;
import static org.assertj.core.api.Assertions.assertThat;

/** Suspensions and stops hold from the moment at which a file brings them back. */
@Tag(TestGround.EVERY_DATABASE)
class ImportedStatesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String PERMANENT = "login 1 permanently-suspended 2";

    private static TestContract contract;
    private static TestUser operator;

    @BeforeAll
    static void addOperator() {
        contract = TestContract.added(ground.realm(), "mirrored");
        operator = TestUser.added(ground.realm(), "mirrored-operator");
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
                .tables()
                .orElseThrow()
                .execute("insert into USER_ATTRIBUTE (id, user_id, name, value) values ('unnoticed', '" + stopped.id()
                        + "', '" + ATTRIBUTE + "', 'stop 1 1800000000000 somebody')");

        assertThat(logsIn(stopped)).isFalse();

        assertThat(state(stopped)).isEqualTo("stopped");
    }

    @Test
    void whatComesIntoTheDatabaseUnnoticedIsFoundByTheTimer() {
        TestUser locked = ground.user("found");
        ground.server()
                .tables()
                .orElseThrow()
                .execute("insert into USER_ATTRIBUTE (id, user_id, name, value) values ('found', '" + locked.id()
                        + "', '" + ATTRIBUTE + "', '" + PERMANENT + "')");

        ground.realm().goOverMirrors();

        assertThat(locked.loginState().get("state").asText()).isEqualTo("permanently_suspended");
    }

    private static void partialImport(TestRealm realm, String ifExists, Object... users) {
        realm.admin().post(realm.path("/partialImport"), Map.of("ifResourceExists", ifExists, "users", List.of(users)));
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

    private static void stop(TestUser user) {
        ground.realm().stopService(user.id(), operator.id(), contract.id());
    }

    private static List<String> warnings(LogPart log) {
        List<String> lines = new ArrayList<>();
        log.forEachLine(lines::add);
        return lines.stream().filter(line -> line.contains("WARN")).toList();
    }
}
