package io.github.dualpassword.adminapi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What only the bank can do with tokens is typed as the guide lets a bank type it, task by task. */
@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "a container has no kcadm.sh on this machine")
@Tag("long")
class KcadmTokenRecipesTest {

    private static final Path GUIDE = Path.of("..", "docs", "administrators-guide", "tokens.md");

    private static final String FINDING = "Finding a token, and who shares it";
    private static final String RELEASING = "Releasing a suspended token";
    private static final String LOST = "A token that was lost, stolen or broken";
    private static final String USED_BY_ANOTHER = "A token that was used by another person";
    private static final String EXPIRED = "The expired token of a master";
    private static final String RUN_AWAY = "A clock that has run away";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().onOwnServer();

    private static TestRealm realm;
    private static Recipes recipes;
    private static TokensAtTheBank bank;

    @TempDir
    private static Path home;

    @BeforeAll
    static void logIn() throws Exception {
        realm = ground.importRealm(
                RealmFile.profile("hardware-token").withoutUsers().quickHashes(), "bank");
        TestVault.shared().keys(realm, TestVault.KEY);
        recipes = new Recipes(GUIDE, (StockServer) ground.server(), home);
        recipes.logIn();
        bank = TokensAtTheBank.of(realm);
    }

    /** A task that is added to the guide needs a test here. */
    @Test
    void theseAreAllTasks() throws Exception {
        assertThat(recipes.tasksOf("What only the bank can do"))
                .containsExactly(FINDING, RELEASING, LOST, USED_BY_ANOTHER, EXPIRED, RUN_AWAY);
    }

    @Test
    @Requirement("H10")
    void aTokenIsFoundByItsUserAndByItsSerialNumber() throws Exception {
        Sharers sharers = Sharers.added(realm, "kc-finding", 801, 2);

        String found = type(FINDING, 0, sharers, Map.of("LOGIN_ID", "kc-finding-2"));

        assertThat(found)
                .contains("\"serial\" : \"" + sharers.serial() + "\"")
                .contains("\"suspension\" : \"usable\"")
                .contains("\"username\" : \"kc-finding-1\"", "\"username\" : \"kc-finding-2\"");
    }

    @Test
    @Requirement({"H08", "H09", "K04"})
    void aSuspendedTokenIsReleasedForAllWhoShareIt() throws Exception {
        Sharers sharers = Sharers.added(realm, "kc-releasing", 802, 2);
        sharers.suspend();

        String released = type(RELEASING, 0, sharers, Map.of());

        assertThat(released).contains("\"before\" : \"permanently_suspended\"");
        assertThat(sharers.state(sharers.users().get(1))).isEqualTo("USABLE");
    }

    @Test
    @Requirement("K05")
    void aLostTokenIsSuspendedAndThenReplaced() throws Exception {
        Sharers lost = Sharers.added(realm, "kc-lost", 803, 1);
        Sharers fresh = lost.withFurtherToken(813);
        bank.takeBack(fresh.serial());

        assertThat(type(LOST, 0, lost, Map.of())).contains("kc-lost-1");
        assertThat(bank.suspension(lost.serial())).isEqualTo("suspended_by_bank");
        type(LOST, 1, lost, Map.of("NEW_SERIAL", fresh.serial()));

        assertThat(bank.token(lost.serial()).get("state").asText()).isEqualTo("revoked");
        assertThat(bank.token(fresh.serial()).get("contract").asText())
                .isEqualTo(lost.contract().id());
    }

    @Test
    @Requirement("K06")
    void theSessionsOfAllWhoShareATokenThatSomebodyElseHasUsedAreEnded() throws Exception {
        Sharers misused = Sharers.added(realm, "kc-misused", 804, 2);
        misused.users().forEach(user -> new Journeys(realm).signedIn(user));
        assertThat(misused.users())
                .hasSize(2)
                .allSatisfy(user -> assertThat(sessions(user)).hasSize(1));

        type(USED_BY_ANOTHER, 0, misused, Map.of());

        assertThat(bank.suspension(misused.serial())).isEqualTo("suspended_by_bank");
        assertThat(misused.users())
                .allSatisfy(user -> assertThat(sessions(user)).isEmpty());
    }

    @Test
    @Requirement("K03")
    void aTokenThatWillExpireIsFoundAndTheNextOneAssigned() throws Exception {
        String soon = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        Sharers old = Sharers.addedWith(realm, "kc-expired", 805, "expiry", soon);
        Sharers fresh = old.withFurtherToken(815);
        bank.takeBack(fresh.serial());

        String found = type(EXPIRED, 0, old, Map.of("NEW_SERIAL", fresh.serial()));

        assertThat(found).contains("\"serial\" : \"" + old.serial() + "\"").contains("\"expiresOn\" : \"" + soon);
        assertThat(bank.token(fresh.serial()).get("contract").asText())
                .isEqualTo(old.contract().id());
    }

    @Test
    void aTokenWhoseClockHasRunAwayIsFoundByTwoCodes() throws Exception {
        Sharers sharers = Sharers.added(realm, "kc-run-away", 806, 1);
        long now = realm.now().toEpochMilli();
        String next = sharers.fob().codeAt(now + Duration.ofMinutes(9).toMillis());

        type(
                RUN_AWAY,
                0,
                sharers,
                Map.of("CODE", sharers.fob().codeAt(now + Duration.ofMinutes(8).toMillis()), "NEXT", next));

        assertThat(sharers.enter(sharers.users().get(0), next)).isEqualTo("USED");
    }

    private static List<JsonNode> sessions(TestUser user) {
        List<JsonNode> sessions = new ArrayList<>();
        realm.admin().get(realm.path("/users/" + user.id() + "/sessions")).forEach(sessions::add);
        return sessions;
    }

    /** Types a block of a task. @param block which one of the task, from 0 */
    private static String type(String task, int block, Sharers sharers, Map<String, String> variables)
            throws Exception {
        Map<String, String> all = new HashMap<>(variables);
        all.put("SERIAL", sharers.serial());
        all.put("CONTRACT", sharers.contract().id());
        return recipes.run(recipes.below(task).get(block), all);
    }
}
