package io.github.dualpassword.sessionend;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions end with a stop or a reset, at once and with word to the applications; what a crash leaves, or what a login
 * made that was under way, ends within a minute.
 */
class EndedSessionsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final Duration LONG_BEFORE = Duration.ofSeconds(-90);
    private static final String NO_CONTRACT = "no-contract";

    /** Why sessions end. */
    enum Occasion {
        STOP,
        RESET;

        void request(TestUser user) {
            if (this == STOP) {
                ground.realm().stopService(user.id(), user.id(), NO_CONTRACT);
            } else {
                ground.realm().resetPassword(user.id(), user.loginPassword());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySessionEndsAtOnceAndOfflineOnesToo(Occasion occasion) {
        TestUser user = ground.userWithLoginPassword("at-once-" + occasion);
        Tokens tokens = ground.client().logIn(user.loginId(), user.loginPassword());
        Tokens granted = ground.client().directGrant(user.loginId(), user.loginPassword());
        Tokens offline = offline(user);
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        assertThat(isActive(tokens)).isTrue();
        assertThat(refreshes(offline)).isTrue();

        occasion.request(user);
        ground.realm().endSessions(user.id());

        assertThat(refreshes(tokens)).isFalse();
        assertThat(refreshes(granted)).isFalse();
        assertThat(refreshes(offline)).isFalse();
        assertThat(isActive(tokens)).isFalse();
        assertThat(visitor.open(ground.client().authorization().url()).has("input[name=password]"))
                .as("single sign-on is over")
                .isTrue();
    }

    @Test
    void theApplicationHearsOfEachSession() {
        TestUser user = ground.userWithLoginPassword("heard");
        try (BackChannel application = new BackChannel()) {
            backChannel(application.address());
            Tokens online = ground.client().logIn(user.loginId(), user.loginPassword());
            Tokens offline = offline(user);

            Occasion.STOP.request(user);
            assertThat(application.received())
                    .as("not before it is carried out")
                    .isEmpty();
            ground.realm().endSessions(user.id());

            assertThat(application.received())
                    .extracting(token -> token.get("sid").asText())
                    .contains(sid(online), sid(offline));
            assertThat(application.received())
                    .allSatisfy(token -> assertThat(token.get("sub").asText()).isEqualTo(user.id()))
                    .allSatisfy(token -> assertThat(token.get("iss").asText())
                            .isEqualTo(ground.realm().url().toString()));
        } finally {
            backChannel("");
        }
    }

    @Test
    void nobodyElseAndNobodyForWhomNothingWasRequestedIsThrownOut() {
        TestUser user = ground.userWithLoginPassword("requested");
        TestUser other = ground.userWithLoginPassword("not-requested");
        Tokens tokens = ground.client().logIn(other.loginId(), other.loginPassword());

        Occasion.STOP.request(user);
        ground.realm().endSessions(user.id());
        ground.realm().endSessions(other.id());

        assertThat(refreshes(tokens)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatACrashLeavesEndsLater(Occasion occasion) {
        TestUser user = ground.userWithLoginPassword("crash-" + occasion);
        Tokens tokens = ground.client().logIn(user.loginId(), user.loginPassword());
        Tokens offline = offline(user);
        Instant now = ground.realm().now();
        // A second later than the sessions, to the second.
        ground.realm().standClockAt(now.plusSeconds(1));
        occasion.request(user);

        ground.realm().standClockAt(now.plusSeconds(25));
        ground.realm().goOverEndedSessions();
        assertThat(refreshes(tokens)).as("not yet due").isTrue();

        ground.realm().standClockAt(now.plusSeconds(32));
        ground.realm().goOverEndedSessions();

        assertThat(refreshes(tokens)).isFalse();
        assertThat(refreshes(offline)).isFalse();
        assertThat(isActive(tokens)).isFalse();
    }

    /** Of which the first round has seen nothing: on several nodes, rounds may follow each other at once. */
    @Test
    void whatAppearsAfterTheFirstRoundEndsInTheSecond() {
        TestUser user = ground.userWithLoginPassword("second-round");
        Instant later = ground.realm().now().plusSeconds(60);
        ground.realm().standClockAt(later);
        Occasion.STOP.request(user);
        ground.realm().liftStop(user.id());
        ground.realm().standClockAt(later.plusSeconds(32));
        ground.realm().goOverEndedSessions();

        // By the clock of the sessions it has begun before the stop.
        Tokens tokens = ground.client().logIn(user.loginId(), user.loginPassword());
        ground.realm().standClockAt(later.plusSeconds(42));
        ground.realm().goOverEndedSessions();

        assertThat(refreshes(tokens)).isFalse();
    }

    @Test
    void whatALoginMadeThatWasUnderWayEndsAsLongAsTheUserIsStopped() {
        TestUser user = ground.userWithLoginPassword("under-way");
        Tokens tokens = ground.client().logIn(user.loginId(), user.loginPassword());

        stoppedBefore(user);
        ground.realm().goOverEndedSessions();

        assertThat(refreshes(tokens)).isFalse();
    }

    @Test
    void whoeverMaySignInAgainKeepsTheNewSession() {
        TestUser lifted = ground.userWithLoginPassword("lifted");
        TestUser reset = ground.userWithLoginPassword("reset");
        stoppedBefore(lifted);
        ground.realm().liftStop(lifted.id());
        ground.realm().shiftClock(LONG_BEFORE);
        Occasion.RESET.request(reset);
        ground.realm().resetClock();
        List<Tokens> sessions = List.of(
                ground.client().logIn(lifted.loginId(), lifted.loginPassword()),
                ground.client().logIn(reset.loginId(), reset.loginPassword()));

        ground.realm().goOverEndedSessions();

        assertThat(sessions).allMatch(EndedSessionsTest::refreshes);
    }

    @Test
    void aRequestIsGoneOverOnce() {
        TestUser user = ground.userWithLoginPassword("once");
        stoppedBefore(user);
        ground.realm().goOverEndedSessions();
        ground.realm().liftStop(user.id());
        Tokens tokens = ground.client().logIn(user.loginId(), user.loginPassword());

        ground.realm().endSessions(user.id());

        assertThat(refreshes(tokens)).isTrue();
    }

    /** As if the stop had been a minute and a half ago: what began since then was under way. */
    private static void stoppedBefore(TestUser user) {
        ground.realm().shiftClock(LONG_BEFORE);
        Occasion.STOP.request(user);
        ground.realm().resetClock();
    }

    private static Tokens offline(TestUser user) {
        AuthorizationRequest request = ground.client().authorization().scope("openid offline_access");
        Page page = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        return ground.client().exchange(request, page.response());
    }

    private static boolean refreshes(Tokens tokens) {
        return ground.client().refresh(tokens.refreshToken()).granted();
    }

    /** Whether Keycloak still answers for the access token. */
    private static boolean isActive(Tokens tokens) {
        return JsonHttp.send(JsonHttp.request(URI.create(ground.realm().url() + "/protocol/openid-connect/userinfo"))
                                .header("Authorization", "Bearer " + tokens.accessToken())
                                .build())
                        .status()
                == 200;
    }

    private static String sid(Tokens tokens) {
        return tokens.accessTokenClaims().get("sid").asText();
    }

    /** Where the test application wants to hear of logouts. */
    private static void backChannel(String address) {
        JsonNode found = ground.realm()
                .admin()
                .get(ground.realm().path("/clients?clientId=" + ground.client().id()))
                .get(0);
        ObjectNode client = found.deepCopy();
        client.withObjectProperty("attributes")
                .put("backchannel.logout.url", address)
                .put("backchannel.logout.session.required", "true");
        client.put("frontchannelLogout", false);
        ground.realm()
                .admin()
                .put(ground.realm().path("/clients/" + found.get("id").asText()), client);
    }
}
