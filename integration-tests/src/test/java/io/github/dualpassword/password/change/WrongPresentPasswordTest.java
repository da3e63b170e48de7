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

/**
 * What the page of own change says of wrong entries, and which of them are attempts at a present password. That those
 * count like everywhere else is proven with all other doors.
 */
class WrongPresentPasswordTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
        ground.realm().standClockAt(Instant.now());
    }

    @Test
    void twoWrongOnesAreBothCountedAndBothMarked() {
        TestUser user = ground.user("wrong-both");

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
        TestUser user = ground.user("slips");
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
        TestUser user = ground.user("nothing-chosen");

        Page page = ChangeEntries.none().executeOn(own.page(user));

        assertThat(page.document().select("#input-error-login-change").text())
                .isEqualTo("変更するパスワードについて「変更する」を選択してください。");
        assertThat(page.document().select("[autofocus]").eachAttr("id")).containsExactly("dual-password-errors");
    }

    @Test
    void enteredPasswordsAreNeverOnThePageAgain() {
        TestUser user = ground.user("not-echoed");

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
    void aRightEntryStartsTheCountsAnew() {
        TestUser user = ground.user("anew");
        Page page = OwnChange.wrongLogins(user, own.page(user), 4);
        page = OwnChange.wrongConfirmations(user, page, 4);

        Page result = OwnChange.both(user).executeOn(page);

        assertThat(result.has(ChangePage.RESULT)).isTrue();
        assertThat(failures(user.loginState())).isZero();
        assertThat(failures(user.confirmationState())).isZero();
    }

    @Test
    void whoHasNoConfirmationPasswordIsToldSoAndChangesTheLoginPassword() {
        TestUser user = ground.userWithLoginPassword("login-only");

        Page page = own.page(user);
        assertThat(page.document().select("#part-confirmation").text()).contains("登録されていません。");
        Page result = ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user))
                .executeOn(page);

        assertThat(result.has("#last-day-login")).isTrue();
        assertThat(result.has("#last-day-confirmation")).isFalse();
    }

    @Test
    void aWrongEntryIsAnErrorEventThatNamesThePassword() {
        TestUser user = ground.user("event-of-wrong");

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
