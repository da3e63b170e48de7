package io.github.dualpassword.adminapi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
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

    private static final String REFUSALS = "What a refusal looks like";
    private static final String LOGGING_IN = "Logging in";
    private static final String FINDING_A_CONTRACT = "Finding a contract";
    private static final String LOOKING = "Looking at a user";
    private static final String TRIED = "What a user has tried";
    private static final String FINDING = "Finding users";
    private static final String RELEASING = "Releasing a password";
    private static final String NEW_PASSWORDS = "New passwords of a user";
    private static final String STOPPING = "Stopping a user, and lifting the stop";
    private static final String INITIALISING = "All masters of a company are suspended";
    private static final String PRINTING = "Printing the slips";
    private static final String POLICY = "Policy and permission matrix";
    private static final String CHANGING_SETTINGS = "Changing settings";
    private static final String LOGGING_OFF = "Logging off";

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
                .containsExactly(
                        REFUSALS,
                        LOGGING_IN,
                        FINDING_A_CONTRACT,
                        LOOKING,
                        TRIED,
                        FINDING,
                        RELEASING,
                        NEW_PASSWORDS,
                        STOPPING,
                        INITIALISING,
                        PRINTING,
                        POLICY,
                        CHANGING_SETTINGS,
                        LOGGING_OFF);
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

    /** Of staff who live in the realm itself: their password goes through the suspension engine. */
    @Test
    void staffLogInFetchATokenAndLogOff(@TempDir Path ownHome) throws Exception {
        TestUser clerk = TestUser.addedWithLoginPassword(realm, "clerk")
                .withClientRole("realm-management", "manage-users")
                .withClientRole("realm-management", "view-organizations")
                .withClientRole("realm-management", "view-realm");
        Recipes own = new Recipes(GUIDE, (StockServer) ground.server(), ownHome);
        List<String> logIn = own.below(LOGGING_IN);
        Map<String, String> variables = Map.of(
                "KEYCLOAK",
                ground.server().baseUrl().toString(),
                "STAFF_REALM",
                realm.name(),
                "STAFF",
                clerk.loginId(),
                "KC_CLI_PASSWORD",
                clerk.loginPassword(),
                "PASSWORD",
                clerk.loginPassword(),
                "LOGIN_ID",
                user.loginId(),
                "COMPANY",
                "company");

        own.run(logIn.get(0), variables);
        assertThat(own.run(own.below(LOOKING).get(0), variables)).contains("\"username\" : \"user01\"");
        assertThat(own.run(own.below(FINDING_A_CONTRACT).get(0), variables))
                .contains("\"id\" : \"" + contract.id() + "\"");
        assertThat(own.run(
                        logIn.get(1)
                                + "curl --fail-with-body -sS -H \"Authorization: Bearer $TOKEN\""
                                + " \"$KEYCLOAK/admin/realms/bank/dual-password/settings\"",
                        variables))
                .contains("dual-password.login.max-failures");
        own.run("TOKEN=any PASSWORD=any\n" + own.below(LOGGING_OFF).get(0), variables);

        assertThat(ownHome.resolve(".keycloak/kcadm.config")).doesNotExist();
        own.failed(own.below(LOOKING).get(0), variables);
        assertThat(own.failed(
                        logIn.get(1),
                        Map.of(
                                "KEYCLOAK",
                                ground.server().baseUrl().toString(),
                                "STAFF_REALM",
                                realm.name(),
                                "STAFF",
                                clerk.loginId(),
                                "PASSWORD",
                                Journeys.WRONG)))
                .contains("Invalid user credentials");
    }

    @Test
    void whoGetsNoTokenReadsWhy() throws Exception {
        String fetching = recipes.below(LOGGING_IN).get(1);
        Map<String, String> variables = new HashMap<>(recipes.forCurl());
        variables.putAll(Map.of("STAFF_REALM", "nowhere", "STAFF", "clerk", "PASSWORD", Journeys.WRONG));

        assertThat(recipes.failed(fetching, variables)).contains("Realm does not exist");

        variables.put("KEYCLOAK", "http://localhost:1");
        assertThat(recipes.failed(fetching, variables)).contains("curl: (7)", "no answer in JSON");
    }

    @Test
    void aContractIsFoundByItsName() throws Exception {
        assertThat(recipes.run(recipes.below(FINDING_A_CONTRACT).get(0), Map.of("COMPANY", "company")))
                .contains("\"id\" : \"" + contract.id() + "\"");
    }

    /** An address without an id is one of a list. */
    @Test
    void aLoginIdThatNobodyHasListsNobody() throws Exception {
        for (String task : List.of(LOOKING, TRIED, RELEASING, NEW_PASSWORDS, STOPPING)) {
            assertThat(recipes.failed(recipes.below(task).get(0), Map.of("LOGIN_ID", "nobody")))
                    .as(task)
                    .contains("id: parameter null or not set")
                    .doesNotContain("user01");
            assertThat(recipes.failed(recipes.below(task).get(0), Map.of("LOGIN_ID", "")))
                    .as(task)
                    .contains("LOGIN_ID: parameter null or not set");
        }
    }

    @Test
    void aListIsReadToItsEnd() throws Exception {
        TestContract large = TestContract.added(realm, "paged");
        for (int number = 1; number <= 3; number++) {
            large.join(TestUser.added(realm, "paged-" + number));
        }
        String loop = recipes.below(FINDING).get(1);
        assertThat(loop).contains("max=100");

        String listed = recipes.run(loop.replace("max=100", "max=1"), Map.of("CONTRACT", large.id()));

        assertThat(listed).contains("\"after\" : ", "\"paged-1\"", "\"paged-2\"", "\"paged-3\"");
        assertThat(listed.split("\"username\" : \"paged-", -1)).hasSize(4);
    }

    @Test
    void slipsAreSavedForTheStaffAlonePrintedAndRemoved() throws Exception {
        TestContract company = TestContract.added(realm, "printing");
        company.join(TestUser.addedWithLoginPassword(realm, "printing-user").withRole("general-user"));
        Map<String, String> variables = new HashMap<>(recipes.forCurl());
        variables.put("CONTRACT", company.id());
        List<String> blocks = recipes.below(PRINTING);

        recipes.run(blocks.get(0), variables);

        Path slips = home.resolve("slips.html");
        assertThat(Files.readString(slips)).contains("<html lang=\"ja\">", "printing-user");
        assertThat(Files.getPosixFilePermissions(slips)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        recipes.run(blocks.get(1), variables);
        assertThat(slips).doesNotExist();
    }

    @Test
    void settingsAreChangedAndAWrongOneIsToldInASentence() throws Exception {
        List<String> blocks = recipes.below(CHANGING_SETTINGS);

        assertThat(recipes.run(blocks.get(0), recipes.forCurl()))
                .contains("\"dual-password.login.suspension-minutes\":\"30\"");
        assertThat(recipes.failed(blocks.get(0).replace("\"30\"", "\"0\""), recipes.forCurl()))
                .contains("setting_refused", "dual-password.login.suspension-minutes", "a whole number from 1 to");
        assertThat(recipes.run(blocks.get(1), recipes.forCurl()))
                .contains("\"dual-password.login.max-failures\":\"4\"");
        assertThat(recipes.failed(
                        blocks.get(1).replace("\"If-Match: ${etag:?}\"", "'If-Match: \"other\"'"), recipes.forCurl()))
                .contains("changed_meanwhile");
    }

    /** Without the settings there is no tag, and a change without a tag would have no condition. */
    @Test
    void whoCannotReadTheSettingsChangesNothing() throws Exception {
        String block = recipes.below(CHANGING_SETTINGS)
                .get(1)
                .replace("\"4\"", "\"3\"")
                .replaceFirst("Bearer \\$\\{TOKEN:\\?}", "Bearer none");

        assertThat(recipes.failed("set +e\n" + block, recipes.forCurl()))
                .contains("401")
                .doesNotContain("dual-password.login.max-failures");
        assertThat(recipes.failed("set +e\n" + block.replace(" &&\n", "\n"), recipes.forCurl()))
                .contains("etag: parameter null or not set")
                .doesNotContain("dual-password.login.max-failures");
    }

    @Test
    void aSearchThatIsRefusedSaysWhy() throws Exception {
        String search = recipes.below(REFUSALS).get(0);

        assertThat(recipes.run(search, recipes.forCurl())).contains("\"users\":[");
        assertThat(recipes.failed(search.replace("?state=", "?stat="), recipes.forCurl()))
                .contains("query_refused", "'stat' is unknown; allowed are: state, contract");
        assertThat(recipes.failed(search.replace("service_stopped", ""), recipes.forCurl()))
                .contains("query_refused", "'state' is empty");
    }

    /** Which is why the guide has curl where sentences are needed. */
    @Test
    void kcadmShowsTheCodeOfARefusalAlone() throws Exception {
        assertThat(recipes.failed(
                        "kcadm.sh update dual-password/permission-matrix -r bank -n -b '{\"no-operation\": {}}'",
                        Map.of()))
                .contains("matrix_refused")
                .doesNotContain("no-operation");
    }

    /** Types a block of a task. @param block which one of the task, from 0 */
    private static String type(String task, int block) throws Exception {
        return recipes.run(
                recipes.below(task).get(block), Map.of("LOGIN_ID", user.loginId(), "CONTRACT", contract.id()));
    }
}
