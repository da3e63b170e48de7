package io.github.dualpassword.password;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is peculiar to the suspension of the confirmation password: its page, what the application hears, and that
 * either password goes its own way. The rest is in {@link SuspensionAtEveryDoorTest}.
 */
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
    void duringTheSuspensionTheFieldIsNotEvenShown() {
        TestUser user = suspended("no-field");

        Page page = journeys.toConfirmation(user);

        assertThat(page.has("input[type=password]")).isFalse();
        assertThat(page.has("[data-refusal=confirmation_suspended]")).isTrue();
    }

    private TestUser suspended(String loginId) {
        TestUser user = ground.user(loginId);
        journeys.wrongConfirmations(user, 5);
        return user;
    }
}
