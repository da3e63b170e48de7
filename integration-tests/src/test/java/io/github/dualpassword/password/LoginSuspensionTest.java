package io.github.dualpassword.password;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Suspension of the login password in two stages, as document 000 has it: temporary twice, then permanent. */
class LoginSuspensionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    private static final Duration SUSPENSION = Duration.ofMinutes(30);

    private Journeys journeys;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    @Requirement("C01")
    void fourWrongEntriesDoNotSuspend() {
        TestUser user = ground.userWithLoginPassword("four-wrong");

        journeys.wrongLogins(user, 4);

        assertThat(newestError(user)).isEqualTo("invalid_user_credentials");
        assertThat(journeys.logIn(user).atApplication()).isTrue();
    }

    @Test
    @Requirement({"C01", "C02"})
    void theFifthConsecutiveWrongEntrySuspendsForThirtyMinutes() {
        TestUser user = ground.userWithLoginPassword("five-wrong");

        journeys.wrongLogins(user, 5);

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(user.loginState().get("suspendedUntil").asText())
                .isEqualTo(TestGround.MORNING.plus(SUSPENSION).toString());
        assertThat(newestError(user)).isEqualTo("invalid_user_credentials");
    }

    @Test
    @Requirement("C01")
    void aRightEntryStartsTheCountAnew() {
        TestUser user = ground.userWithLoginPassword("counted-anew");

        journeys.wrongLogins(user, 4);
        journeys.logIn(user).response();
        journeys.wrongLogins(user, 4);

        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(4);
    }

    @Test
    void theBrowserAndTheDirectGrantCountTogether() {
        TestUser user = ground.userWithLoginPassword("both-doors");

        journeys.wrongLogins(user, 3);
        ground.client().directGrant(user.loginId(), Journeys.WRONG);
        ground.client().directGrant(user.loginId(), Journeys.WRONG);

        Tokens right = ground.client().directGrant(user.loginId(), user.loginPassword());
        assertThat(right.error()).isEqualTo("invalid_grant");
        assertThat(newestError(user)).isEqualTo("user_temporarily_disabled");
    }

    @Test
    void aLoginIdInOtherLettersAndWithBlanksIsTheSameUser() {
        TestUser user = ground.userWithLoginPassword("other-letters");

        journeys.wrongLogins(user, 3);
        journeys.logIn("OTHER-Letters", Journeys.WRONG);
        journeys.logIn("  other-letters ", Journeys.WRONG);

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
    }

    @Test
    void anEmptyEntryIsNotCounted() {
        TestUser user = ground.userWithLoginPassword("empty-entry");

        journeys.wrongLogins(user, 4);
        journeys.logIn(user.loginId(), "");

        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(4);
    }

    @Test
    @Requirement({"2.D", "2.E"})
    void aRightPasswordIsRefusedDuringTheSuspension() {
        TestUser user = suspended("right-refused");

        Page page = journeys.logIn(user);

        assertThat(page.atApplication()).isFalse();
        assertThat(page.has("input[name=password]")).isTrue();
        assertThat(newestError(user)).isEqualTo("user_temporarily_disabled");
    }

    @Test
    void nothingIsEvaluatedDuringTheSuspension() {
        TestUser user = suspended("not-evaluated");
        double evaluations = evaluations();
        double refused = attempts("refused");
        long comparisons = ground.realm().hashes().get("calls").asLong();

        journeys.logIn(user);
        journeys.wrongLogins(user, 1);

        assertThat(evaluations()).isEqualTo(evaluations);
        assertThat(ground.realm().hashes().get("calls").asLong()).isEqualTo(comparisons);
        assertThat(attempts("refused")).isEqualTo(refused + 2);
    }

    @Test
    @Requirement("2.D")
    void attemptsDuringTheSuspensionAreNotCountedAndDoNotProlongIt() {
        TestUser user = suspended("not-counted");

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION).minusSeconds(60));
        journeys.wrongLogins(user, 6);

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION));
        journeys.wrongLogins(user, 4);
        assertThat(journeys.logIn(user).atApplication()).isTrue();
    }

    @Test
    @Requirement("C02")
    void oneSecondBeforeItsEndTheSuspensionHolds() {
        TestUser user = suspended("one-second-before");

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION).minusSeconds(1));

        assertThat(journeys.logIn(user).atApplication()).isFalse();
        assertThat(newestError(user)).isEqualTo("user_temporarily_disabled");
    }

    @Test
    @Requirement("C02")
    void atItsEndTheSuspensionIsOverByItself() {
        TestUser user = suspended("at-the-end");

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION));

        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(journeys.logIn(user).atApplication()).isTrue();
    }

    @Test
    @Requirement("2.D")
    void afterATemporarySuspensionThereAreFiveEntriesAgain() {
        TestUser user = suspended("five-again");

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION));
        journeys.wrongLogins(user, 4);

        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(user.loginState().get("temporarySuspensions").asInt()).isEqualTo(1);
    }

    @Test
    @Requirement("C03")
    void theThirdSuspensionIsPermanent() {
        TestUser user = permanentlySuspended("third-time");

        assertThat(user.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(user.loginState().has("suspendedUntil")).isFalse();
    }

    @Test
    @Requirement("C03")
    void aPermanentSuspensionNeverEndsByItself() {
        TestUser user = permanentlySuspended("ten-years");

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(3650)));

        assertThat(journeys.logIn(user).atApplication()).isFalse();
        assertThat(newestError(user)).isEqualTo("user_disabled");
    }

    @Test
    @Requirement("2.D")
    void aRightEntryForgetsTheTemporarySuspensionsSoFar() {
        TestUser user = suspended("forgotten");

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION));
        journeys.logIn(user).response();
        journeys.wrongLogins(user, 5);

        assertThat(user.loginState().get("temporarySuspensions").asInt()).isEqualTo(1);
    }

    @Test
    void whereOnlyAReleaseForgetsThemARightEntryDoesNot() {
        TestUser user = ground.userWithLoginPassword("not-forgotten");
        ground.realm().attribute("dual-password.login.forget-suspensions", "release");
        try {
            journeys.wrongLogins(user, 5);
            ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION));
            journeys.logIn(user).response();
            journeys.wrongLogins(user, 5);

            assertThat(user.loginState().get("temporarySuspensions").asInt()).isEqualTo(2);
        } finally {
            ground.realm().attribute("dual-password.login.forget-suspensions", "success");
        }
    }

    @Test
    @Requirement("2.D")
    void aReleaseEndsAPermanentSuspensionWithAllCountersAtZero() {
        TestUser user = permanentlySuspended("released");

        assertThat(user.release("login").json().get("before").asText()).isEqualTo("permanently_suspended");

        JsonNode state = user.loginState();
        assertThat(state.get("state").asText()).isEqualTo("usable");
        assertThat(state.get("consecutiveFailures").asInt()).isZero();
        assertThat(state.get("temporarySuspensions").asInt()).isZero();
        assertThat(journeys.logIn(user).atApplication()).isTrue();
    }

    @Test
    void aReleaseEndsATemporarySuspensionAtOnce() {
        TestUser user = suspended("released-early");

        user.release("login");

        assertThat(journeys.logIn(user).atApplication()).isTrue();
    }

    @Test
    void aTemporarySuspensionIsKeycloaksOwnEvent() {
        TestUser user = suspended("temporary-event");

        List<JsonNode> events = user.events("USER_DISABLED_BY_TEMPORARY_LOCKOUT");

        assertThat(events).singleElement().satisfies(event -> {
            JsonNode details = event.get("details");
            assertThat(details.get("credential_type").asText()).isEqualTo("password");
            assertThat(details.get("num_failures").asText()).isEqualTo("5");
            assertThat(details.get("not_before").asText())
                    .isEqualTo(TestGround.MORNING.plus(SUSPENSION).toString());
            assertThat(details.get("reason").asText()).isNotBlank();
            assertThat(event.get("ipAddress").asText()).isNotBlank();
            assertThat(event.get("clientId").asText()).isEqualTo("test-app");
        });
    }

    @Test
    void aPermanentSuspensionIsKeycloaksOwnEvent() {
        TestUser user = permanentlySuspended("permanent-event");

        assertThat(user.events("USER_DISABLED_BY_PERMANENT_LOCKOUT"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at("/details/credential_type").asText()).isEqualTo("password");
                    assertThat(event.at("/details/num_failures").asText()).isEqualTo("5");
                    assertThat(event.get("details").has("not_before")).isFalse();
                });
    }

    @Test
    void theEndOfASuspensionIsRecordedAtTheNextAttempt() {
        TestUser user = suspended("ended-event");

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION));
        assertThat(user.events("CUSTOM_REQUIRED_ACTION")).isEmpty();
        journeys.logIn(user).response();

        assertThat(user.events("CUSTOM_REQUIRED_ACTION")).singleElement().satisfies(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("suspension_ended");
            assertThat(event.at("/details/not_before").asText())
                    .isEqualTo(TestGround.MORNING.plus(SUSPENSION).toString());
        });
    }

    @Test
    void aReleaseIsRecordedWithItsOperator() {
        TestUser user = suspended("released-event");

        user.release("login");

        JsonNode administrator = ground.server()
                .admin()
                .get("/realms/master/users?exact=true&username=admin")
                .get(0);
        assertThat(user.events("CUSTOM_REQUIRED_ACTION")).singleElement().satisfies(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("suspension_released");
            assertThat(event.at("/details/standing_before").asText()).isEqualTo("TEMPORARILY_SUSPENDED");
            assertThat(event.at("/details/operator").asText())
                    .isEqualTo(administrator.get("id").asText());
        });
    }

    @Test
    void theAccountItselfIsNeverTouched() {
        TestUser user = ground.userWithLoginPassword("untouched");
        JsonNode before = user.representation();

        suspendForGood(user);

        assertThat(user.representation()).isEqualTo(before);
        assertThat(before.get("enabled").asBoolean()).isTrue();
        assertThat(before.at("/attributes/disabledReason").isMissingNode()).isTrue();
    }

    @Test
    void whoIsSignedInAlreadyStaysSignedIn() {
        TestUser user = ground.userWithLoginPassword("signed-in");
        Visitor visitor = journeys.signedIn(user);

        journeys.wrongLogins(user, 5);

        AuthorizationRequest request = ground.client().authorization();
        assertThat(visitor.open(request.url()).response().state()).contains(request.state());
    }

    @Test
    void aSignedInUserWhoTypesTheLoginPasswordAgainIsCounted() {
        TestUser user = ground.userWithLoginPassword("typed-again");
        Visitor visitor = journeys.signedIn(user);

        Page page = visitor.open(
                ground.client().authorization().locale("ja").prompt("login").url());
        for (int i = 0; i < 5; i++) {
            page = page.submit(Map.of("password", Journeys.WRONG));
        }

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(page.submit(Map.of("password", user.loginPassword())).atApplication())
                .isFalse();
        assertThat(newestError(user)).isEqualTo("user_temporarily_disabled");
    }

    private TestUser suspended(String loginId) {
        TestUser user = ground.userWithLoginPassword(loginId);
        journeys.wrongLogins(user, 5);
        return user;
    }

    private TestUser permanentlySuspended(String loginId) {
        TestUser user = ground.userWithLoginPassword(loginId);
        suspendForGood(user);
        return user;
    }

    private void suspendForGood(TestUser user) {
        for (int suspensions = 0; suspensions < 3; suspensions++) {
            ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION.multipliedBy(suspensions)));
            journeys.wrongLogins(user, 5);
        }
    }

    private static String newestError(TestUser user) {
        JsonNode newest = ground.realm().newestLoginError();
        assertThat(newest.get("userId").asText()).isEqualTo(user.id());
        return newest.get("error").asText();
    }

    private static double evaluations() {
        return ground.realm().metric("dual_password_evaluations_total", Map.of("credential", "login"));
    }

    private static double attempts(String outcome) {
        return ground.realm().metric("dual_password_attempts_total", Map.of("credential", "login", "outcome", outcome));
    }
}
