package io.github.dualpassword.password;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What is peculiar to the suspension of the login password; the rest is in {@link SuspensionAtEveryDoorTest}. */
class LoginSuspensionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    private Journeys journeys;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
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
    void refusedAttemptsAreCountedInTheMetrics() {
        TestUser user = ground.userWithLoginPassword("refused");
        journeys.wrongLogins(user, 5);
        double refused = refusedAttempts();

        journeys.logIn(user);
        journeys.wrongLogins(user, 1);

        assertThat(refusedAttempts()).isEqualTo(refused + 2);
    }

    @Test
    void whoIsSignedInAlreadyStaysSignedIn() {
        TestUser user = ground.userWithLoginPassword("signed-in");
        Visitor visitor = journeys.signedIn(user);

        journeys.wrongLogins(user, 5);

        AuthorizationRequest request = ground.client().authorization();
        assertThat(visitor.open(request.url()).response().state()).contains(request.state());
    }

    private static double refusedAttempts() {
        return ground.realm()
                .metric("dual_password_attempts_total", Map.of("credential", "login", "outcome", "refused"));
    }
}
