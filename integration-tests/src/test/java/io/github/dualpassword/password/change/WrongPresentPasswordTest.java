package io.github.dualpassword.password.change;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Wrong present passwords on the page of own change are attempts like any other, each for its own password. */
class WrongPresentPasswordTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private OwnChange own;
    private Journeys journeys;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
        journeys = new Journeys(ground.realm());
        ground.realm().standClockAt(Instant.now());
    }

    @Test
    void aWrongLoginPasswordCountsForTheLoginPasswordAlone() {
        TestUser user = own.user("wrong-login");

        Page page = OwnChange.wrongLogin(user).executeOn(own.page(user));

        assertThat(page.has("#input-error-current-login-password")).isTrue();
        assertThat(failures(user.loginState())).isEqualTo(1);
        assertThat(failures(user.confirmationState())).isZero();
    }

    @Test
    void aWrongConfirmationPasswordCountsForTheConfirmationPasswordAlone() {
        TestUser user = own.user("wrong-confirm");

        Page page = OwnChange.wrongConfirmation(user).executeOn(own.page(user));

        assertThat(page.has("#input-error-current-confirmation-password")).isTrue();
        assertThat(failures(user.loginState())).isZero();
        assertThat(failures(user.confirmationState())).isEqualTo(1);
    }

    @Test
    void twoWrongOnesAreBothCountedAndBothMarked() {
        TestUser user = own.user("wrong-both");

        Page page = OwnChange.both(user)
                .with("current-login-password", Journeys.WRONG)
                .with("current-confirmation-password", Journeys.WRONG)
                .executeOn(own.page(user));

        assertThat(page.has("#input-error-current-login-password")).isTrue();
        assertThat(page.has("#input-error-current-confirmation-password")).isTrue();
        assertThat(failures(user.loginState())).isEqualTo(1);
        assertThat(failures(user.confirmationState())).isEqualTo(1);
    }

    @Test
    void whatTheFormAloneShowsToBeWrongIsNotCounted() {
        TestUser user = own.user("slips");
        Page page = own.page(user);

        page = OwnChange.wrongLogin(user)
                .with("new-login-password-again", "Something-else")
                .executeOn(page);
        assertThat(page.has("#input-error-new-login-password-again")).isTrue();
        page = OwnChange.wrongLogin(user).with("new-login-password", "").executeOn(page);
        assertThat(page.has("#input-error-new-login-password")).isTrue();

        assertThat(failures(user.loginState())).isZero();
    }

    @Test
    void aPageWithNothingToChangeSaysSo() {
        TestUser user = own.user("nothing-chosen");

        Page page = ChangeEntries.none().executeOn(own.page(user));

        assertThat(page.document().select("#input-error-login-change").text())
                .isEqualTo("変更するパスワードについて「変更する」を選択してください。");
    }

    @Test
    void enteredPasswordsAreNeverOnThePageAgain() {
        TestUser user = own.user("not-echoed");

        Page page = OwnChange.both(user)
                .with("current-login-password", "Entered-but-wrong")
                .executeOn(own.page(user));

        assertThat(page.html())
                .doesNotContain(
                        "Entered-but-wrong",
                        OwnChange.newLogin(user),
                        OwnChange.newConfirmation(user),
                        user.confirmationPassword());
    }

    @Test
    void wrongEntriesOfBothPlacesAddUp() {
        TestUser user = own.user("add-up");
        journeys.wrongLogins(user, 4);
        Page page = own.page(user);
        assertThat(failures(user.loginState())).isZero();

        OwnChange.wrongLogins(user, page, 4);
        journeys.wrongLogins(user, 1);

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
    }

    @Test
    void aRightEntryStartsTheCountsAnew() {
        TestUser user = own.user("anew");
        Page page = OwnChange.wrongLogins(user, own.page(user), 4);
        page = OwnChange.wrongConfirmations(user, page, 4);

        Page result = OwnChange.both(user).executeOn(page);

        assertThat(result.has(ChangePage.RESULT)).isTrue();
        assertThat(failures(user.loginState())).isZero();
        assertThat(failures(user.confirmationState())).isZero();
    }

    @Test
    void whoHasNoConfirmationPasswordIsToldSoAndChangesTheLoginPassword() {
        TestUser user = TestUser.added(ground.realm(), "login-only").withLoginPassword();

        Page page = own.page(user);
        assertThat(page.document().select("#part-confirmation").text()).contains("登録されていません。");
        Page result = ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user))
                .executeOn(page);

        assertThat(result.has("#last-day-login")).isTrue();
        assertThat(result.has("#last-day-confirmation")).isFalse();
    }

    @Test
    void aWrongEntryIsAnErrorEventThatNamesThePassword() {
        TestUser user = own.user("event-of-wrong");

        OwnChange.wrongConfirmation(user).executeOn(own.page(user));

        assertThat(user.events("UPDATE_CREDENTIAL_ERROR")).singleElement().satisfies(event -> {
            assertThat(event.get("error").asText()).isEqualTo("invalid_user_credentials");
            assertThat(event.at("/details/credential_type").asText()).isEqualTo("confirmation-password");
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("own-change");
        });
    }

    private static int failures(JsonNode state) {
        return state.get("consecutiveFailures").asInt();
    }
}
