package io.github.dualpassword.password.change;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static io.github.dualpassword.password.change.Demanded.OWN_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** Expired passwords in a realm that only warns: one may go on with them. */
class ExpiryAsAWarningTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.expired-passwords", "warn"));

    private Demanded demanded;

    @BeforeEach
    void open() {
        demanded = new Demanded(ground.realm());
    }

    @Test
    @Requirement("G09")
    void whoKeepsExpiredPasswordsGoesOnToTheApplication() {
        TestUser user = demanded.expired("keeps-both");

        Page after = demanded.visit(user, user.loginPassword())
                .keep(LOGIN)
                .keep(CONFIRMATION)
                .execute()
                .page();

        assertThat(after.response().code()).isPresent();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("expired");
    }

    @Test
    @Requirement("G09")
    void oneIsChangedAndTheOtherKept() {
        TestUser user = demanded.expired("changes-one");

        ChangeVisit page = demanded.visit(user, user.loginPassword())
                .change(LOGIN, user.loginPassword(), OWN_LOGIN)
                .keep(CONFIRMATION);
        page.executed();

        assertThat(page.press("continue").response().code()).isPresent();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("expired");
        assertThat(user.loginState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void theWarningComesAtEveryLogin() {
        TestUser user = demanded.expired("every-login");
        Page first = demanded.logIn(user, user.loginPassword());
        assertThat(keepAll(first).response().code()).isPresent();

        assertThat(Demanded.isForm(demanded.logIn(user, user.loginPassword()))).isTrue();
    }

    @Test
    void anExpiredConfirmationPasswordConfirms() {
        TestUser user = demanded.expired("confirms");
        Journeys journeys = new Journeys(ground.realm());

        Page after = journeys.confirm(journeys.toConfirmation(user), user.confirmationPassword());

        assertThat(keepAll(after).response().code()).isPresent();
    }

    @Test
    void theDirectGrantGoesOnWithAnExpiredLoginPassword() {
        TestUser user = demanded.expired("direct-grant");

        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isTrue();
    }

    @Test
    void whoChangesAllTheSameIsNotWarnedAgain() {
        TestUser user = demanded.expired("changes-both");
        Page result = ChangeEntries.login(user.loginPassword(), OWN_LOGIN)
                .andConfirmation(user.confirmationPassword(), OWN_CONFIRMATION)
                .executeOn(demanded.logIn(user, user.loginPassword()));
        assertThat(result.press("continue").response().code()).isPresent();

        assertThat(demanded.logIn(user, OWN_LOGIN).response().code()).isPresent();
    }

    private static Page keepAll(Page page) {
        return ChangeEntries.none()
                .with("login-change", "keep")
                .with("confirmation-change", "keep")
                .executeOn(page);
    }
}
