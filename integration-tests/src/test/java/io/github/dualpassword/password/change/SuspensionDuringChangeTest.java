package io.github.dualpassword.password.change;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A password is suspended before its change, or in the midst of it. */
class SuspensionDuringChangeTest {

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
    void fiveWrongLoginPasswordsSuspendItAndTheUserIsToldAtOnce() {
        TestUser user = ground.user("five-login");

        Page refused = OwnChange.wrongLogins(user, own.page(user), 5);

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(refused.has(ChangePage.REFUSAL + "[data-refusal=login_suspended]"))
                .isTrue();
        assertThat(refused.text()).contains("ログインパスワードをご利用いただけません", "一時利用停止中です。", "パスワードは変更されていません。");
    }

    @Test
    void afterASuspensionTheApplicationHearsOfAnErrorAndTheUserStaysSignedIn() {
        TestUser user = ground.user("error-told");
        Page refused = OwnChange.wrongLogins(user, own.page(user), 5);

        AuthorizationResponse response = refused.press("back").response();

        assertThat(response.actionStatus()).contains("error");
        AuthorizationRequest silently = ground.client().authorization().prompt("none");
        assertThat(refused.visitor().open(silently.url()).response().code()).isPresent();
    }

    @Test
    void fiveWrongConfirmationPasswordsSuspendItAndTheApplicationHearsOfIt() {
        TestUser user = ground.user("five-confirm");

        Page refused = OwnChange.wrongConfirmations(user, own.page(user), 5);

        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(refused.has(ChangePage.REFUSAL + "[data-refusal=confirmation_suspended]"))
                .isTrue();
        assertThat(refused.press("back").response().actionStatus()).contains("error");
    }

    @Test
    void aRightEntryDuringTheSuspensionIsNotEvaluated() {
        TestUser user = ground.user("not-evaluated");
        Page openBefore = own.page(user);
        journeys.wrongConfirmations(user, 5);
        long comparisons = ground.realm().hashes().get("calls").asLong();

        Page page = ChangeEntries.confirmation(user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executeOn(openBefore);

        assertThat(page.has(ChangePage.RESULT)).isFalse();
        assertThat(page.text()).contains("利用停止中");
        assertThat(ground.realm().hashes().get("calls").asLong()).isEqualTo(comparisons);
        assertThat(user.events("UPDATE_CREDENTIAL")).isEmpty();
    }

    @Test
    void aSuspendedConfirmationPasswordIsShownWithoutFieldsWhileTheLoginPasswordIsChanged() {
        TestUser user = ground.user("shown-only");
        journeys.wrongConfirmations(user, 5);

        Page page = own.page(user);
        assertThat(page.has("#part-confirmation input")).isFalse();
        assertThat(page.document().select("#part-confirmation").text()).contains("一時利用停止中のため、変更できません。");
        Page result = ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user))
                .executeOn(page);

        assertThat(result.has(ChangePage.RESULT)).isTrue();
        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isTrue();
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
    }
}
