package io.github.dualpassword.adminapi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.otp.KeyFob;
import io.github.dualpassword.otp.StockOtp;
import io.github.dualpassword.password.ImportedHash;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/** The recipes of a migration, as the guide lets a bank type them, and what users meet afterwards. */
@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "a container has no kcadm.sh on this machine")
@Tag("long")
class MigrationRecipesTest {

    private static final Path GUIDE = Path.of("..", "docs", "administrators-guide", "migration.md");

    private static final String BRINGING = "Bringing users with both passwords";
    private static final String HASHES = "Hashes of another system";
    private static final String WHO_HAS_NONE = "Seeing who has none";
    private static final String BY_CODE = "Letting users set one by a mailed code";
    private static final String ON_PAPER = "Giving the users of a company provisional ones";
    private static final String APPS = "Making registered apps count";
    private static final String LISTING = "Listing them";
    private static final String CHANGING = "Changing them";
    private static final String CHOOSING = "Choosing another one";

    private static final String LOGIN = "Login-0001-wide";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().onOwnServer();

    private static TestRealm realm;
    private static TestContract contract;
    private static Journeys journeys;
    private static Recipes recipes;

    @TempDir
    private static Path home;

    @BeforeAll
    static void logIn() throws Exception {
        realm = ground.importRealm(
                RealmFile.profile("hardware-token").withoutUsers().quickHashes(), "bank");
        contract = TestContract.added(realm, "company");
        journeys = new Journeys(realm);
        recipes = new Recipes(GUIDE, (StockServer) ground.server(), home);
        recipes.logIn();
    }

    /** A task that is added to the guide needs a test here. */
    @Test
    void theseAreAllTasks() throws Exception {
        assertThat(recipes.tasksOf("Confirmation passwords that exist as hashes"))
                .containsExactly(BRINGING, HASHES);
        assertThat(recipes.tasksOf("Users without a confirmation password"))
                .containsExactly(WHO_HAS_NONE, BY_CODE, ON_PAPER);
        assertThat(recipes.tasksOf("Users of Keycloak's own one-time passwords"))
                .containsExactly(APPS);
        assertThat(recipes.tasksOf("Login IDs that nobody finds")).containsExactly(LISTING, CHANGING, CHOOSING);
    }

    @Test
    void usersBringBothPasswordsAsHashes() throws Exception {
        type(BRINGING, Map.of());

        Page form = realm.client()
                .visitor()
                .open(journeys.confirmationRequest().url())
                .logIn("user01", ImportedHash.ARGON2.loginPassword());
        assertThat(journeys.confirm(form, ImportedHash.ARGON2.confirmationPassword())
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void usersWithoutAConfirmationPasswordAreSeenAndGetOne() throws Exception {
        TestUser user = TestUser.addedWithLoginPassword(realm, "without-one");
        TestUser colleague = TestUser.addedWithLoginPassword(realm, "has-one").withConfirmationPassword();
        contract.join(user);
        contract.join(colleague);
        assertThat(journeys.toConfirmation(user).has("[data-refusal=confirmation_not_set]"))
                .isTrue();
        assertThat(type(WHO_HAS_NONE, Map.of())).contains("without-one").doesNotContain("has-one");

        assertThat(type(BY_CODE, Map.of())).contains("\"dual-password.confirmation-enrolment\":\"mail-code\"");
        assertThat(journeys.toConfirmation(user.withMail("without@sample.example"))
                        .has("[name=send]"))
                .isTrue();

        type(ON_PAPER, Map.of());
        assertThat(type(WHO_HAS_NONE, Map.of())).doesNotContain("without-one");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
        assertThat(user.loginState().get("status").asText()).isEqualTo("valid");
        assertThat(colleague.confirmationState().get("status").asText()).isEqualTo("valid");
        String generated = recipes.run(
                        "sed -n '/generated/,/}/s/.*\"confirmation\" : \"\\(.*\\)\".*/\\1/p' passwords.txt", Map.of())
                .strip();
        Page replaced = journeys.toConfirmation(user)
                .submit(Map.of(
                        "current-confirmation-password", generated,
                        "new-confirmation-password", user.confirmationPassword(),
                        "new-confirmation-password-again", user.confirmationPassword()));
        assertThat(journeys.confirm(replaced, user.confirmationPassword())
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void appsThatWereRegisteredBeforeCountAndNoneCanBeRegisteredAnyMore() throws Exception {
        String path = realm.path("/authentication/required-actions/CONFIGURE_TOTP");
        ObjectNode action = (ObjectNode) realm.admin().get(path);
        realm.admin().put(path, action.put("enabled", true));
        KeyFob fob = KeyFob.number(91);
        Instant before = Instant.now().minus(Duration.ofDays(1));
        TestUser user = StockOtp.user(realm, "with-app", StockOtp.clock(fob, before));

        String checked = type(APPS, Map.of());

        assertThat(checked)
                .contains("\"dual-password.existing-otp\":\"")
                .doesNotContain("existing-otp-replaceable", "existing-otp-to-come");
        assertThat(realm.admin().get(path).get("enabled").asBoolean()).isFalse();
        Page code = realm.client()
                .visitor()
                .open(realm.client()
                        .authorization()
                        .locale("ja")
                        .acrValues("otp")
                        .url())
                .logIn(user.loginId(), user.loginPassword());
        assertThat(code.submit(Map.of(
                                "one-time-password", fob.codeAt(realm.now().toEpochMilli())))
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void loginIdsThatNobodyFindsAreListedAndChanged() throws Exception {
        TestUser.added(realm, "ｗｉｄｅ－０１").withLoginPassword(LOGIN);
        TestUser.addedWithLoginPassword(realm, "wide-02");
        TestUser.added(realm, "ｗｉｄｅ－０２").withLoginPassword(LOGIN);

        assertThat(type(LISTING, Map.of())).contains("\"findable\" : \"wide-01\"", "\"obstacle\" : \"taken\"");
        assertThat(type(CHANGING, Map.of())).contains("\"after\" : \"wide-01\"").doesNotContain("wide-02");
        assertThat(type(CHOOSING, Map.of("LOGIN_ID", "ｗｉｄｅ－０２", "NEW_LOGIN_ID", "wide-03")))
                .contains("\"after\" : \"wide-03\"");

        assertThat(type(LISTING, Map.of())).doesNotContain("findable");
        assertThat(journeys.logIn("wide-01", LOGIN).response().code()).isPresent();
        assertThat(journeys.logIn("wide-03", LOGIN).response().code()).isPresent();
    }

    /** Types the one block of a task. */
    private static String type(String task, Map<String, String> more) throws Exception {
        List<String> blocks = recipes.below(task);
        assertThat(blocks).hasSize(1);
        Map<String, String> variables = new HashMap<>(more);
        variables.put("CONTRACT", contract.id());
        variables.put("KEYCLOAK", ground.server().baseUrl().toString());
        variables.put("TOKEN", ground.server().admin().token());
        return recipes.run(blocks.get(0), variables);
    }
}
