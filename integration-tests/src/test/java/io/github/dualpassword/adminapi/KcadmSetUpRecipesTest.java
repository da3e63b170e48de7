package io.github.dualpassword.adminapi;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Set-up and way back of a realm that is there already, as the guide lets a bank type them. */
@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "a container has no kcadm.sh on this machine")
@Tag("long")
class KcadmSetUpRecipesTest {

    private static final Path GUIDE = Path.of("..", "docs", "administrators-guide", "existing-realm.md");

    private static final String LOOKING = "Looking first";
    private static final String SETTING = "Setting what shall be otherwise";
    private static final String CARRYING_OUT = "Carrying it out";
    private static final String WRITTEN = "What was written";
    private static final String LOOKING_BACK = "Looking first at the way back";
    private static final String FREED = "Whom it frees";
    private static final String CARRYING_BACK = "Carrying it back";

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.ordinary()).onOwnServer();

    private static TestRealm realm;
    private static Recipes recipes;

    @TempDir
    private static Path home;

    @BeforeAll
    static void logIn() throws Exception {
        ground.server()
                .admin()
                .post(
                        "/realms",
                        Map.of("realm", "bank", "enabled", true, "passwordPolicy", "forceExpiredPasswordChange(365)"));
        realm = TestRealm.existing(ground.server(), "bank");
        recipes = new Recipes(GUIDE, (StockServer) ground.server(), home);
        recipes.logIn();
    }

    /** A task that is added to the guide needs a test here. */
    @Test
    void theseAreAllTasks() throws Exception {
        assertThat(recipes.tasksOf("Setting up")).containsExactly(LOOKING, SETTING, CARRYING_OUT, WRITTEN);
        assertThat(recipes.tasksOf("Undoing it")).containsExactly(LOOKING_BACK, FREED, CARRYING_BACK);
    }

    @Test
    void aRealmIsSetUpAndGoesBack() throws Exception {
        assertThat(type(LOOKING)).contains("\"item\" : \"flow:dual-password browser\"", "\"missingPermissions\" : [ ]");
        type(SETTING);
        recipes.run(recipes.below(SETTING).get(1), Map.of());
        assertThat(realm.admin().get(realm.path("")).get("attributes").has("dual-password.login.validity-days"))
                .isFalse();
        type(SETTING);
        assertThat(type(CARRYING_OUT))
                .contains("\"outcome\" : \"changed\"", "\"code\" : \"events-not-kept\"")
                .contains("\"outcome\" : \"kept\"", "The realm has a value of its own.");
        JsonNode bank = realm.admin().get(realm.path(""));
        assertThat(bank.get("browserFlow").asText()).isEqualTo("dual-password browser");
        assertThat(bank.get("attributes")
                        .get("dual-password.login.validity-days")
                        .asText())
                .isEqualTo("0");
        assertThat(type(WRITTEN)).contains("\"former\" : \"browser\"", "\"state\" : \"as_written\"");

        TestUser user = TestUser.addedWithLoginPassword(realm, "user01");
        realm.admin().put(realm.path("/dual-password/users/" + user.id() + "/service-stop"), null);
        assertThat(type(LOOKING_BACK)).contains("\"stoppedUsers\" : 1", "\"stillNeedJar\" : [ ]");
        type(FREED);
        assertThat(user.representation().get("enabled").asBoolean()).isFalse();
        assertThat(type(CARRYING_BACK)).contains("\"item\" : \"binding:browserFlow\"");
        assertThat(realm.admin().get(realm.path("")).get("browserFlow").asText())
                .isEqualTo("browser");
    }

    /** The sentence of a refusal, which {@code kcadm.sh} does not show. */
    @Test
    void whatIsInTheWayIsSaidByASentence() throws Exception {
        String inTheWay = realm.path("/roles");
        realm.admin().post(inTheWay, Map.of("name", "master-user", "description", "head of a branch"));
        String byCurl = recipes.below(CARRYING_OUT).get(1);

        assertThat(recipes.failed(byCurl, recipes.forCurl()))
                .contains("\"set_up_conflict\"", "role:master-user: The realm has another one of this name");

        realm.admin().delete(inTheWay + "/master-user");
    }

    private static String type(String task) throws Exception {
        return recipes.run(recipes.below(task).get(0), Map.of("LOGIN_ID", "user01"));
    }
}
