package io.github.dualpassword.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What MariaDB does in its own way: it counts a row that was there already as inserted, holds ids equal that are none, and
 * refuses characters that its character set lacks.
 */
@Tag("long")
class IdsAndCountsOnMariaDbTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.narrowMariaDb())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static final String UNKNOWN_IDS = "select SUBJECT_ID from DP_LOCKOUT where UNKNOWN_LOGIN";

    private Journeys journeys = new Journeys(ground.realm());

    @BeforeAll
    static void addUsersOfAStorage() {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String name : List.of("rene", "rené", "はは", "ばば", "carre", "carré")) {
            passwords.put(name, "Login-" + name);
        }
        ground.realm().storages().addUsers(passwords);
    }

    @ParameterizedTest
    @CsvSource({"rene, rené", "はは, ばば"})
    void wrongEntriesOfOneUserDoNotSuspendAnotherWhoseIdIsEqualByTheCollation(String name, String alike) {
        TestUser user = TestUser.existing(ground.realm(), name);
        TestUser other = TestUser.existing(ground.realm(), alike);
        assertThat(journeys.logIn(other).atApplication()).isTrue();

        journeys.wrongLogins(user, 5);

        assertThat(state(user)).isEqualTo("temporarily_suspended");
        assertThat(state(other)).isEqualTo("usable");
        assertThat(journeys.logIn(other).atApplication()).isTrue();
    }

    @Test
    void theMirrorOfOneUserIsNotTakenForThatOfAnother() {
        TestUser user = TestUser.existing(ground.realm(), "carre");
        TestUser other = TestUser.existing(ground.realm(), "carré");
        journeys.wrongLogins(user, 5);
        assertThat(state(user)).isEqualTo("temporarily_suspended");

        // The first entry of the other one looks for a mirror.
        assertThat(journeys.logIn(other).atApplication()).isTrue();
        ground.realm().goOverMirrors();

        assertThat(state(other)).isEqualTo("usable");
        assertThat(state(user)).isEqualTo("temporarily_suspended");
        assertThat(journeys.logIn(other).atApplication()).isTrue();
    }

    @Test
    void aLoginIdThatTheDatabaseCannotHoldIsAnsweredAndCountedLikeAnUnknownOne() {
        LogPart log = LogPart.fromNow(ground.server());
        int before = unknownIds();
        String unknown = journeys.logIn("nobody-at-all", Journeys.WRONG).text();

        Page page = journeys.logIn("nobody-😀", Journeys.WRONG);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).isEqualTo(unknown);
        assertThat(unknownIds()).isEqualTo(before + 2);
        List<String> lines = new ArrayList<>();
        log.forEachLine(lines::add);
        assertThat(lines)
                .noneMatch(
                        line -> line.contains(" ERROR ") || line.contains("Exception") || line.contains("ErrorPacket"));
    }

    @Test
    void aLoginIdThatTheDatabaseCannotHoldIsSuspendedLikeAnUnknownOne() {
        int before = suspendedUnknownIds();

        for (int entry = 1; entry <= 5; entry++) {
            journeys.logIn("suspended-😀", Journeys.WRONG);
        }

        assertThat(suspendedUnknownIds()).isEqualTo(before + 1);
    }

    @Test
    void whatIsMailedOnceIsEnqueuedOnce() {
        TestUser user = TestUser.added(ground.realm(), "mailed-once");

        assertThat(ground.realm().enqueueOnce(user.id(), "of-" + user.id())).isTrue();
        assertThat(ground.realm().enqueueOnce(user.id(), "of-" + user.id())).isFalse();
        assertThat(ground.realm().mails().stream()
                        .filter(mail -> mail.get("userId").asText().equals(user.id())))
                .hasSize(1);
    }

    @Test
    void aSecondStopLeavesTheFirst() {
        TestUser user = TestUser.added(ground.realm(), "stopped-twice").withLoginPassword();
        ground.realm().stopService(user.id(), "operator-one", "contract");

        ground.realm().stopService(user.id(), "operator-two", "contract");

        JsonNode stop =
                ground.realm().admin().get(ground.realm().path("/dual-password/users/" + user.id() + "/service-stop"));
        assertThat(stop.get("state").asText()).isEqualTo("stopped");
        assertThat(ground.server().tables().orElseThrow().query("select OPERATOR_ID from DP_SERVICE_STOP"))
                .containsExactly("operator-one");
    }

    private static String state(TestUser user) {
        return user.loginState().get("state").asText();
    }

    private static int unknownIds() {
        return ground.server().tables().orElseThrow().query(UNKNOWN_IDS).size();
    }

    private static int suspendedUnknownIds() {
        return ground.server()
                .tables()
                .orElseThrow()
                .query(UNKNOWN_IDS + " and STANDING <> 'USABLE'")
                .size();
    }
}
