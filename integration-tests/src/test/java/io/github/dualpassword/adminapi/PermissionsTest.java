package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak's own admin roles decide who may do what. */
class PermissionsTest {

    private static final String MISSING = UUID.randomUUID().toString();

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static TestUser target;

    @BeforeAll
    static void addTarget() {
        target = ground.user("target");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "view-users, 200, 403, 403, 404",
        "manage-users, 200, 200, 204, 404",
        "query-users, 403, 403, 403, 404",
        "manage-realm, 403, 403, 403, 403",
        "view-events, 403, 403, 403, 403"
    })
    void aRoleAllowsJustItsOwn(String role, int read, int release, int set, int missing) {
        Staff staff = Staff.withRoles(ground.realm(), "one-with-" + role, role);

        assertThat(staff.readStates(ground.realm(), target.id())).isEqualTo(read);
        assertThat(staff.release(ground.realm(), target.id())).isEqualTo(release);
        assertThat(staff.setPassword(ground.realm(), target.id())).isEqualTo(set);
        assertThat(staff.readStates(ground.realm(), MISSING)).isEqualTo(missing);
        assertThat(staff.release(ground.realm(), MISSING)).isEqualTo(missing);
        assertThat(staff.setPassword(ground.realm(), MISSING)).isEqualTo(missing);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"view-realm, 200, 403", "manage-realm, 200, 200", "manage-users, 403, 403", "query-users, 403, 403"})
    void settingsAndSetUpCheckBelongToTheRealm(String role, int read, int change) {
        Staff staff = Staff.withRoles(ground.realm(), "realm-" + role, role);

        assertThat(answer(staff, "GET", "/settings", null).status()).isEqualTo(read);
        assertThat(answer(staff, "GET", "/set-up-check", null).status()).isEqualTo(read);
        assertThat(answer(staff, "PATCH", "/settings", Map.of("dual-password.login.max-failures", "5"))
                        .status())
                .isEqualTo(change);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        Staff viewer = Staff.withRoles(ground.realm(), "viewer", "view-users", "view-realm");
        Object credentials = target.storedCredentials();
        Object settings = settings();

        viewer.setPassword(ground.realm(), target.id());
        answer(viewer, "PATCH", "/settings", Map.of("dual-password.login.max-failures", "9"));

        assertThat(target.storedCredentials()).isEqualTo(credentials);
        assertThat(settings()).isEqualTo(settings);
    }

    @Test
    void whoMayDoNothingWithUsersLearnsNothingOfThem() {
        Staff stranger = Staff.withRoles(ground.realm(), "stranger");

        for (String[] request : List.of(
                new String[] {"GET", "/credentials"},
                new String[] {"POST", "/credentials/login/release"},
                new String[] {"POST", "/credentials/otp/release"},
                new String[] {"PUT", "/confirmation-password"},
                new String[] {"DELETE", "/confirmation-password"},
                new String[] {"GET", "/nothing"})) {
            List<Answer> answers = Stream.of(target.id(), MISSING)
                    .map(user -> answer(stranger, request[0], "/users/" + user + request[1], "not an object"))
                    .toList();

            assertThat(answers)
                    .as(String.join(" ", request))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(403));
            assertThat(answers.get(0).text()).isEqualTo(answers.get(1).text());
        }
    }

    @Test
    void aUserOfAnotherRealmIsNotThere() {
        Staff manager = Staff.withRoles(ground.realm(), "manager", "manage-users");
        Staff stranger = Staff.withRoles(ground.realm(), "passer-by");
        try (TestRealm other =
                ground.importRealm(RealmFile.profile("two-stage").withoutUsers().quickHashes(), "other-bank")) {
            TestUser elsewhere = TestUser.added(other, "elsewhere").withConfirmationPassword();

            assertThat(manager.readStates(ground.realm(), elsewhere.id())).isEqualTo(404);
            assertThat(manager.release(ground.realm(), elsewhere.id())).isEqualTo(404);
            assertThat(manager.setPassword(ground.realm(), elsewhere.id())).isEqualTo(404);
            assertThat(stranger.readStates(ground.realm(), elsewhere.id())).isEqualTo(403);

            assertThat(manager.readStates(other, elsewhere.id())).isEqualTo(403);
            assertThat(manager.release(other, elsewhere.id())).isEqualTo(403);
            assertThat(manager.setPassword(other, elsewhere.id())).isEqualTo(403);
            assertThat(elsewhere.confirmationState().get("status").asText()).isEqualTo("valid");
        }
    }

    private static Object settings() {
        return ground.server().admin().get(ground.realm().path("/dual-password/settings"));
    }

    private static Answer answer(Staff staff, String method, String path, Object body) {
        return staff.admin().call(method, ground.realm().path("/dual-password" + path), body);
    }
}
