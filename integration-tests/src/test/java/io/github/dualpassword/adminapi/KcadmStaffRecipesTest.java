package io.github.dualpassword.adminapi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/** The tasks of bank staff, as the guide lets a bank type them. */
@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "a container has no kcadm.sh on this machine")
@Tag("long")
class KcadmStaffRecipesTest {

    private static final Path GUIDE = Path.of("..", "docs", "administrators-guide", "bank-staff.md");

    private static final String LOOKING = "Looking at a user";
    private static final String TRIED = "What a user has tried";
    private static final String FINDING = "Finding users";
    private static final String RELEASING = "Releasing a password";
    private static final String NEW_PASSWORDS = "New passwords of a user";
    private static final String STOPPING = "Stopping a user, and lifting the stop";
    private static final String INITIALISING = "All masters of a company are suspended";
    private static final String POLICY = "Policy and permission matrix";

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.ordinary()).onOwnServer();

    private static TestRealm realm;
    private static TestContract contract;
    private static TestUser user;
    private static Recipes recipes;

    @TempDir
    private static Path home;

    @BeforeAll
    static void logIn() throws Exception {
        realm = ground.importRealm(RealmFile.profile("two-stage").withoutUsers().quickHashes(), "bank");
        contract = TestContract.added(realm, "company");
        user = TestUser.addedWithLoginPassword(realm, "user01")
                .withConfirmationPassword()
                .withRole("master-user");
        contract.join(user);
        recipes = new Recipes(GUIDE, (StockServer) ground.server(), home);
        recipes.logIn();
    }

    /** A task that is added to the guide needs a test here. */
    @Test
    void theseAreAllTasks() throws Exception {
        assertThat(recipes.tasksOf("Tasks of bank staff"))
                .containsExactly(LOOKING, TRIED, FINDING, RELEASING, NEW_PASSWORDS, STOPPING, INITIALISING, POLICY);
    }

    @Test
    @Requirement({"D17", "D18"})
    void aSuspendedUserIsLookedAtFoundReleasedAndResetAndTheCompanyInitialised() throws Exception {
        new Journeys(realm).wrongConfirmations(user, 5);

        assertThat(type(LOOKING, 0)).contains("\"state\" : \"temporarily_suspended\"", "\"type\" : \"master\"");
        assertThat(type(TRIED, 0)).contains("\"door\" : \"step_up\"", "\"result\" : \"wrong\"");
        assertThat(type(FINDING, 0)).contains("\"username\" : \"user01\"");
        assertThat(type(RELEASING, 0)).contains("\"before\" : \"temporarily_suspended\"");
        assertThat(type(NEW_PASSWORDS, 0)).contains("\"generated\" : {", "\"confirmation\" : \"");
        type(STOPPING, 0);
        assertThat(user.loginState().get("status").asText()).isEqualTo("provisional");
        assertThat(type(INITIALISING, 0)).contains("\"slips\" : [", "\"username\" : \"user01\"");
    }

    @Test
    void theMatrixIsReadAndWritten() throws Exception {
        assertThat(type(POLICY, 0)).contains("dual-password.login.max-failures");
        Path file = home.resolve("matrix.json");
        assertThat(Files.readString(file)).contains("\"service-stop\"");
        Files.writeString(file, "{\"service-stop\": {\"master\": [\"general\"]}}");

        type(POLICY, 1);

        assertThat(realm.admin()
                        .get(realm.path("/dual-password/permission-matrix"))
                        .get("service-stop")
                        .toString())
                .isEqualTo("{\"master\":[\"general\"]}");
    }

    /** Types a block of a task. @param block which one of the task, from 0 */
    private static String type(String task, int block) throws Exception {
        return recipes.run(
                recipes.below(task).get(block), Map.of("LOGIN_ID", user.loginId(), "CONTRACT", contract.id()));
    }
}
