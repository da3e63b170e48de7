package io.github.dualpassword.password;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Suspension of the confirmation password in two stages, and what it leaves alone. */
class ConfirmationSuspensionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    private static final Duration SUSPENSION = Duration.ofMinutes(30);

    private Journeys journeys;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    @Requirement("C04")
    void theFifthConsecutiveWrongEntrySuspendsForThirtyMinutes() {
        TestUser user = ground.user("five-wrong");

        journeys.wrongConfirmations(user, 4);
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("usable");
        journeys.wrongConfirmations(user, 1);

        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(user.confirmationState().get("suspendedUntil").asText())
                .isEqualTo(TestGround.MORNING.plus(SUSPENSION).toString());
        assertThat(newestError(user)).isEqualTo("invalid_user_credentials");
    }

    @Test
    void aRightEntryStartsTheCountAnew() {
        TestUser user = ground.user("counted-anew");

        journeys.wrongConfirmations(user, 4);
        journeys.confirmed(user);
        journeys.wrongConfirmations(user, 4);

        assertThat(user.confirmationState().get("state").asText()).isEqualTo("usable");
    }

    @Test
    void theApplicationHearsOfTheSuspensionWithItsState() {
        TestUser user = suspended("told");
        AuthorizationRequest request = journeys.confirmationRequest();

        AuthorizationResponse response =
                journeys.toConfirmation(user, request).press("back").response();

        assertThat(response.error()).contains("access_denied");
        assertThat(response.errorDescription()).contains("confirmation_suspended");
        assertThat(response.state()).contains(request.state());
        assertThat(response.code()).isEmpty();
    }

    @Test
    void theEntryThatSuspendsIsAnsweredWithTheRefusalAtOnce() {
        TestUser user = ground.user("at-once");

        Page refused = journeys.wrongConfirmations(user, 5);

        assertThat(refused.has("[data-refusal=confirmation_suspended]")).isTrue();
        assertThat(refused.press("back").response().errorDescription()).contains("confirmation_suspended");
    }

    @Test
    @Requirement({"C07", "2.E"})
    void theLoginIsAllowedWhileTheConfirmationPasswordIsSuspended() {
        TestUser user = suspended("may-log-in");

        assertThat(journeys.logIn(user).response().code()).isPresent();
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
    }

    @Test
    @Requirement("C07")
    void wrongConfirmationPasswordsDoNotCountForTheLoginPassword() {
        TestUser user = ground.user("not-for-login");

        journeys.wrongConfirmations(user, 4);

        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    @Requirement("C07")
    void aRightLoginDoesNotForgiveWrongConfirmationPasswords() {
        TestUser user = ground.user("not-forgiven");

        journeys.wrongConfirmations(user, 4);
        journeys.logIn(user).response();
        journeys.wrongConfirmations(user, 1);

        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
    }

    @Test
    @Requirement("C07")
    void whoIsSignedInConfirmsWhileTheLoginPasswordIsSuspended() {
        TestUser user = ground.user("still-confirms");
        Visitor visitor = journeys.signedIn(user);
        journeys.wrongLogins(user, 5);
        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");

        Page confirmation = visitor.open(journeys.confirmationRequest().url());

        assertThat(journeys.confirm(confirmation, user.confirmationPassword())
                        .response()
                        .code())
                .isPresent();
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    @Requirement("C07")
    void bothPasswordsHaveAStateAtTheSameTime() {
        TestUser user = ground.user("both-states");
        Visitor visitor = journeys.signedIn(user);

        journeys.wrongLogins(user, 5);
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(600));
        journeys.wrongConfirmations(visitor.open(journeys.confirmationRequest().url()), 5);

        assertThat(user.loginState().get("suspendedUntil").asText())
                .isEqualTo(TestGround.MORNING.plus(SUSPENSION).toString());
        assertThat(user.confirmationState().get("suspendedUntil").asText())
                .isEqualTo(TestGround.MORNING.plusSeconds(600).plus(SUSPENSION).toString());
    }

    @Test
    @Requirement("C07")
    void releasingOneLeavesTheOtherSuspended() {
        TestUser user = ground.user("one-released");
        Visitor visitor = journeys.signedIn(user);
        journeys.wrongLogins(user, 5);
        journeys.wrongConfirmations(visitor.open(journeys.confirmationRequest().url()), 5);

        user.release("login");

        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
    }

    @Test
    @Requirement({"2.D", "2.E"})
    void aRightEntryOnAPageFromBeforeTheSuspensionIsRefused() {
        TestUser user = ground.user("page-from-before");
        Page openBefore = journeys.toConfirmation(user);
        journeys.wrongConfirmations(user, 5);

        Page refused = journeys.confirm(openBefore, user.confirmationPassword());

        assertThat(refused.has("[data-refusal=confirmation_suspended]")).isTrue();
        assertThat(newestError(user)).isEqualTo("user_temporarily_disabled");
    }

    @Test
    void nothingIsEvaluatedDuringTheSuspension() {
        TestUser user = ground.user("not-evaluated");
        Page openBefore = journeys.toConfirmation(user);
        journeys.wrongConfirmations(user, 5);
        double evaluations = evaluations();
        long comparisons = ground.realm().hashes().get("calls").asLong();

        journeys.confirm(openBefore, user.confirmationPassword());

        assertThat(evaluations()).isEqualTo(evaluations);
        assertThat(ground.realm().hashes().get("calls").asLong()).isEqualTo(comparisons);
    }

    @Test
    void duringTheSuspensionTheFieldIsNotEvenShown() {
        TestUser user = suspended("no-field");

        Page page = journeys.toConfirmation(user);

        assertThat(page.has("input[type=password]")).isFalse();
        assertThat(page.has("[data-refusal=confirmation_suspended]")).isTrue();
    }

    @Test
    @Requirement("C04")
    void oneSecondBeforeItsEndTheSuspensionHolds() {
        TestUser user = suspended("one-second-before");

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION).minusSeconds(1));

        assertThat(journeys.toConfirmation(user).has("[data-refusal=confirmation_suspended]"))
                .isTrue();
    }

    @Test
    @Requirement("C04")
    void atItsEndTheSuspensionIsOverByItself() {
        TestUser user = suspended("at-the-end");

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION));

        assertThat(journeys.confirmed(user).idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    @Requirement("C05")
    void theThirdSuspensionIsPermanentAndNeverEndsByItself() {
        TestUser user = permanentlySuspended("third-time");

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(3650)));

        assertThat(user.confirmationState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(journeys.toConfirmation(user).has("[data-refusal=confirmation_suspended]"))
                .isTrue();
    }

    @Test
    void aReleaseMakesItUsable() {
        TestUser user = permanentlySuspended("released");

        user.release("confirmation");

        assertThat(user.confirmationState().get("temporarySuspensions").asInt()).isZero();
        assertThat(journeys.confirmed(user).idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void aSuspensionIsKeycloaksOwnEventAndNamesTheCredential() {
        TestUser user = suspended("temporary-event");

        assertThat(user.events("USER_DISABLED_BY_TEMPORARY_LOCKOUT"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at("/details/credential_type").asText()).isEqualTo("confirmation-password");
                    assertThat(event.at("/details/num_failures").asText()).isEqualTo("5");
                    assertThat(event.at("/details/not_before").asText())
                            .isEqualTo(TestGround.MORNING.plus(SUSPENSION).toString());
                });
    }

    @Test
    void aPermanentSuspensionIsKeycloaksOwnEventAndNamesTheCredential() {
        TestUser user = permanentlySuspended("permanent-event");

        assertThat(user.events("USER_DISABLED_BY_PERMANENT_LOCKOUT"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.at("/details/credential_type").asText())
                                .isEqualTo("confirmation-password"));
    }

    @Test
    void theEndOfASuspensionIsRecordedAtTheNextAttempt() {
        TestUser user = suspended("ended-event");

        ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION));
        journeys.confirmed(user);

        assertThat(user.events("CUSTOM_REQUIRED_ACTION")).singleElement().satisfies(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("suspension_ended");
            assertThat(event.at("/details/credential_type").asText()).isEqualTo("confirmation-password");
        });
    }

    @Test
    void theAccountItselfIsNeverTouched() {
        TestUser user = ground.user("untouched");
        JsonNode before = user.representation();

        suspendForGood(user);

        assertThat(user.representation()).isEqualTo(before);
    }

    private TestUser suspended(String loginId) {
        TestUser user = ground.user(loginId);
        journeys.wrongConfirmations(user, 5);
        return user;
    }

    private TestUser permanentlySuspended(String loginId) {
        TestUser user = ground.user(loginId);
        suspendForGood(user);
        return user;
    }

    private void suspendForGood(TestUser user) {
        for (int suspensions = 0; suspensions < 3; suspensions++) {
            ground.realm().standClockAt(TestGround.MORNING.plus(SUSPENSION.multipliedBy(suspensions)));
            journeys.wrongConfirmations(user, 5);
        }
    }

    private static String newestError(TestUser user) {
        JsonNode newest = ground.realm().newestLoginError();
        assertThat(newest.get("userId").asText()).isEqualTo(user.id());
        assertThat(newest.at("/details/credential_type").asText()).isEqualTo("confirmation-password");
        return newest.get("error").asText();
    }

    private static double evaluations() {
        return ground.realm().metric("dual_password_evaluations_total", Map.of("credential", "confirmation"));
    }
}
