package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.ResultCode;

import io.github.dualpassword.testground.directory.DirectoryServer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A directory that does not answer suspends nobody (design, section 4, invariant 2), and whoever guesses meanwhile learns
 * nothing and saves nothing.
 */
class DirectoryAwayTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealm(BankRealm.withUsers(List.of()).attribute("dual-password.login.temporary-suspensions", "0"));

    private static final String RIGHT = "Directory-1";
    private static final String WRONG = "Directory-2";
    private static final int USERS = 20;
    private static final String NOT_CHECKED = ResourceBundle.getBundle(
                    "theme-resources/messages/messages", Locale.ENGLISH)
            .getString("dualPasswordUnavailable");

    private static DirectoryServer directory;
    private static int used;

    @BeforeAll
    static void startDirectory() {
        Map<String, String> people = new LinkedHashMap<>();
        for (int number = 1; number <= USERS; number++) {
            people.put("director%02d".formatted(number), RIGHT);
        }
        directory = DirectoryServer.started(people);
        ground.realm().storages().addDirectory(directory, "UNSYNCED");
        used = 0;
    }

    @AfterAll
    static void stopDirectory() {
        directory.close();
    }

    @AfterEach
    void backToOrder() {
        directory.answerBindsWith(ResultCode.SUCCESS);
        ground.realm().resetClock();
    }

    @Test
    void rightEntriesDuringAnOutageAreTurnedAwayAndNeverCount() {
        String user = seen(next());

        assertThat(entriesDuringOutage(user, RIGHT)).hasSize(6).allMatch(DirectoryAwayTest::isNotChecked);

        assertThat(state(user)).isEqualTo("usable 0");
        ground.realm().shiftClock(Duration.ofSeconds(31));
        assertThat(state(user)).isEqualTo("usable 0");
        assertThat(atForm(user).enter(RIGHT).accepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {ResultCode.BUSY_INT_VALUE, ResultCode.UNAVAILABLE_INT_VALUE, ResultCode.OTHER_INT_VALUE, 53, 19, 8})
    void aBindThatIsAnsweredButNotJudgedNeverCounts(int result) {
        String user = seen(next());

        directory.answerBindsWith(ResultCode.valueOf(result));
        assertThat(entries(user, RIGHT, 6)).hasSize(6).allMatch(DirectoryAwayTest::isNotChecked);

        directory.answerBindsWith(ResultCode.SUCCESS);
        assertThat(state(user)).isEqualTo("usable 0");
        assertThat(atForm(user).enter(RIGHT).accepted()).isTrue();
    }

    @Test
    void whatTheDirectoryHasJudgedWrongCountsAndNothingElse() {
        String user = seen(next());

        entries(user, WRONG, 2);
        directory.answerBindsWith(ResultCode.BUSY);
        entries(user, WRONG, 10);
        directory.answerBindsWith(ResultCode.SUCCESS);
        assertThat(state(user)).isEqualTo("usable 2");
        entries(user, WRONG, 3);

        assertThat(state(user)).isEqualTo("permanently_suspended 5");
        assertThat(atForm(user).enter(RIGHT).accepted()).isFalse();
    }

    @Test
    void somebodyWhomKeycloakHasNeverSeenIsNotToldToBeWrong() {
        String user = next();

        assertThat(entriesDuringOutage(user, RIGHT)).hasSize(6).allMatch(DirectoryAwayTest::isNotChecked);

        assertThat(atForm(user).enter(RIGHT).accepted()).isTrue();
    }

    @Test
    void somebodyWhomKeycloakKnowsButHasNotInMemoryIsNotToldToBeDisabled() {
        String user = seen(next());
        ground.realm().clearCaches();

        assertThat(entriesDuringOutage(user, RIGHT)).hasSize(6).allMatch(DirectoryAwayTest::isNotChecked);

        assertThat(atForm(user).enter(RIGHT).accepted()).isTrue();
        assertThat(state(user)).isEqualTo("usable 0");
    }

    /** A password of the user's own, which Keycloak keeps: right or wrong could be told, but not whether there is the user. */
    @Test
    void neitherIsWhoHasAPasswordOfTheirOwnInKeycloak() {
        String user = seen(next());
        TestUser.existing(ground.realm(), user).withLoginPassword("Own-password-1");
        assertThat(atForm(user).enter("Own-password-1").accepted()).isTrue();
        ground.realm().clearCaches();

        assertThat(entriesDuringOutage(user, "Own-password-1")).hasSize(6).allMatch(DirectoryAwayTest::isNotChecked);

        assertThat(atForm(user).enter("Own-password-1").accepted()).isTrue();
    }

    @Test
    void anOutageIsSeenInEventsAndMetrics() {
        String user = seen(next());
        double before = notEvaluated();

        directory.answerBindsWith(ResultCode.BUSY);
        entries(user, RIGHT, 2);

        JsonNode event = ground.realm().newestLoginError();
        assertThat(event.get("error").asText()).isEqualTo("secret_not_evaluated");
        assertThat(event.at("/details/username").asText()).isEqualTo(user);
        assertThat(event.get("userId").asText()).isEqualTo(ground.realm().userId(user));
        assertThat(notEvaluated() - before).isEqualTo(2);
    }

    @Test
    void theDirectGrantIsRefusedAndCountsNothingEither() {
        String user = seen(next());

        directory.answerBindsWith(ResultCode.BUSY);
        Person person = Door.DIRECT_GRANT.person(ground.client(), user);
        assertThat(IntStream.range(0, 6).mapToObj(i -> person.enter(RIGHT)).toList())
                .noneMatch(Reply::accepted)
                .noneMatch(Reply::failedInTheServer);

        directory.answerBindsWith(ResultCode.SUCCESS);
        assertThat(state(user)).isEqualTo("usable 0");
        assertThat(person.enter(RIGHT).accepted()).isTrue();
    }

    private static String next() {
        used++;
        return "director%02d".formatted(used);
    }

    /** Keycloak has imported the user and holds the user in memory. */
    private static String seen(String user) {
        assertThat(atForm(user).enter(RIGHT).accepted()).isTrue();
        return user;
    }

    private static List<Reply> entriesDuringOutage(String user, String password) {
        directory.takeAway();
        try {
            return entries(user, password, 6);
        } finally {
            directory.bringBack();
        }
    }

    private static List<Reply> entries(String user, String password, int times) {
        Person person = atForm(user);
        return IntStream.range(0, times).mapToObj(i -> person.enter(password)).toList();
    }

    private static Person atForm(String user) {
        Person person = Door.LOGIN_FORM.person(ground.client(), user);
        person.approach();
        return person;
    }

    private static boolean isNotChecked(Reply reply) {
        return !reply.accepted() && reply.status() == 200 && reply.text().contains(NOT_CHECKED);
    }

    private static String state(String user) {
        JsonNode state = Door.LOGIN_FORM.state(ground.realm(), user);
        return state.get("state").asText() + " "
                + state.get("consecutiveFailures").asInt();
    }

    private static double notEvaluated() {
        return ground.realm().metric("dual_password_attempts_total", Map.of("outcome", "not_evaluated"));
    }
}
