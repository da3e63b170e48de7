package io.github.dualpassword.password;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Suspension in one stage, as document 001 has it: the first one is permanent. */
class OneStageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2())
            .withProfile("one-stage", RealmFile::quickHashes)
            .withClockStandingAt(TestGround.MORNING);

    private static final Instant TEN_YEARS_LATER = TestGround.MORNING.plus(Duration.ofDays(3650));

    private Journeys journeys;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    @Requirement("C06")
    void fiveWrongLoginPasswordsSuspendForGood() {
        TestUser user = ground.user("login-for-good");

        journeys.wrongLogins(user, 4);
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        journeys.wrongLogins(user, 1);

        assertThat(user.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(user.events("USER_DISABLED_BY_PERMANENT_LOCKOUT")).hasSize(1);
        assertThat(user.events("USER_DISABLED_BY_TEMPORARY_LOCKOUT")).isEmpty();
    }

    @Test
    @Requirement("C06")
    void aSuspendedLoginPasswordIsNeverReleasedAutomatically() {
        TestUser user = ground.user("login-never");
        journeys.wrongLogins(user, 5);

        ground.realm().standClockAt(TEN_YEARS_LATER);

        assertThat(journeys.logIn(user).atApplication()).isFalse();
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("user_disabled");
    }

    @Test
    @Requirement("C06")
    void fiveWrongConfirmationPasswordsSuspendForGood() {
        TestUser user = ground.user("confirmation-for-good");

        journeys.wrongConfirmations(user, 4);
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("usable");
        journeys.wrongConfirmations(user, 1);

        assertThat(user.confirmationState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
    }

    @Test
    @Requirement("C06")
    void aSuspendedConfirmationPasswordIsNeverReleasedAutomatically() {
        TestUser user = ground.user("confirmation-never");
        journeys.wrongConfirmations(user, 5);

        ground.realm().standClockAt(TEN_YEARS_LATER);

        assertThat(journeys.toConfirmation(user).press("back").response().errorDescription())
                .contains("confirmation_suspended");
    }

    @Test
    void aReleaseMakesEitherUsable() {
        TestUser user = ground.user("released");
        journeys.wrongConfirmations(user, 5);
        journeys.wrongLogins(user, 5);

        user.release("login");
        user.release("confirmation");

        assertThat(journeys.confirmed(user).idToken().get("acr").asText()).isEqualTo("confirmation");
    }
}
