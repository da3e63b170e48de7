package io.github.dualpassword.password;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Users whose names and login passwords are kept outside Keycloak, as in a directory. */
class StoredUsersTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    private static final int USERS = 8;

    private static int used;

    private Journeys journeys;

    @BeforeAll
    static void addThem() {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (int i = 1; i <= USERS; i++) {
            passwords.put("stored0" + i, "Login-stored0" + i);
        }
        ground.realm().storages().addUsers(passwords);
        used = 0;
    }

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    void theyLogIn() {
        assertThat(journeys.logIn(nextUser()).response().code()).isPresent();
    }

    @Test
    void theyGetTokensByTheDirectGrant() {
        TestUser user = nextUser();

        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isTrue();
    }

    @Test
    void fiveWrongEntriesSuspendTheirLoginPassword() {
        TestUser user = nextUser();

        journeys.wrongLogins(user, 5);

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(journeys.logIn(user).atApplication()).isFalse();
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("user_temporarily_disabled");
    }

    @Test
    void whileItIsSuspendedTheStorageIsNotAsked() {
        TestUser user = nextUser();
        journeys.wrongLogins(user, 5);
        long evaluations = ground.realm().storedUserEvaluations();

        journeys.logIn(user);

        assertThat(ground.realm().storedUserEvaluations()).isEqualTo(evaluations);
    }

    @Test
    void theSuspensionEndsByItself() {
        TestUser user = nextUser();
        journeys.wrongLogins(user, 5);

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(30)));

        assertThat(journeys.logIn(user).atApplication()).isTrue();
    }

    @Test
    void theyConfirmWithAConfirmationPasswordKeptInKeycloak() {
        TestUser user = nextUser().withConfirmationPassword();

        assertThat(journeys.confirmed(user).idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void theyReplaceAProvisionalConfirmationPassword() {
        TestUser user = nextUser().withProvisionalConfirmationPassword("Provisional-1");

        Page confirmation = journeys.toConfirmation(user)
                .submit(Map.of(
                        "current-confirmation-password",
                        "Provisional-1",
                        "new-confirmation-password",
                        user.confirmationPassword(),
                        "new-confirmation-password-again",
                        user.confirmationPassword()));

        assertThat(journeys.confirm(confirmation, user.confirmationPassword())
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void fiveWrongEntriesSuspendTheirConfirmationPasswordOnly() {
        TestUser user = nextUser().withConfirmationPassword();

        journeys.wrongConfirmations(user, 5);

        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(journeys.logIn(user).response().code()).isPresent();
    }

    private static TestUser nextUser() {
        used++;
        return TestUser.existing(ground.realm(), "stored0" + used);
    }
}
