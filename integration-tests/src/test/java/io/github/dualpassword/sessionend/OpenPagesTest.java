package io.github.dualpassword.sessionend;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.password.change.ChangeEntries;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;
import io.github.dualpassword.useradministration.change.UserChangeVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** A page that was opened with a password that has been replaced, or by a user who may go no further, grants nothing. */
class OpenPagesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String CHANGE = "change-passwords";
    private static final String REPLACED = "form[data-refusal=login_password_replaced]";
    private static final String CONSENT = "form:has([name=accept])";

    @AfterEach
    void asBefore() {
        Standing.consentRequired(ground.realm(), false);
    }

    @Test
    void aPageOpenedWithTheOldPasswordCannotBeLeftIntoASession() {
        Colleagues company = Colleagues.of(ground.realm(), "open-page");
        TestUser master = company.master("open-page-master");
        TestUser user = company.general("open-page-user");
        AuthorizationRequest request = Standing.everything(ground.realm()).action(CHANGE);
        Page open = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        assertThat(UserChangeVisit.resetWithoutForce(master, user, newPasswordOf(user))
                        .has("[data-outcome=done]"))
                .isTrue();

        Standing.later(ground.realm());
        Page left = open.press("cancel-aia");

        assertThat(Standing.granted(ground.realm(), request, left)).isEmpty();
    }

    @Test
    void thePageSaysWhyAndTheApplicationIsTold() {
        TestUser user = ground.user("says-why");
        AuthorizationRequest request =
                ground.client().authorization().locale("ja").action(CHANGE);
        Page open = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        reset(user);

        Page refused = executeChange(open, user);

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.has(REPLACED)).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordLoginReplaced"));
        Page back = refused.press("back");
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains("login_password_replaced");
        assertThat(back.response().state()).contains(request.state());
        assertThat(logsIn(user, newPasswordOf(user))).isTrue();
    }

    @Test
    void whatAnOperatorIsAboutToConfirmIsNotExecuted() {
        Colleagues company = Colleagues.of(ground.realm(), "open-confirm");
        TestUser master = company.master("open-confirm-master");
        TestUser colleague = company.general("open-confirm-colleague");
        Page list = opened("change-user-passwords", master);
        Page confirm = UserChangeVisit.typed(
                        UserChangeVisit.choose(list, colleague).form(), "login", "Given-login-1")
                .press("next");
        reset(master);

        Standing.later(ground.realm());
        Page after = UserChangeVisit.execute(confirm, master);

        assertThat(logsIn(colleague, colleague.loginPassword())).isTrue();
        assertThat(after.has(REPLACED)).isTrue();
    }

    @Test
    void whoeverIsStoppedChangesNothingOnAnOpenPage() {
        TestUser user = ground.user("stopped-on-page");
        Page open = opened(CHANGE, user);
        ground.realm().stopService(user.id(), user.id(), "no-contract");

        Page after = executeChange(open, user);

        assertThat(after.has("form[data-refusal=service_stopped]")).isTrue();
        ground.realm().liftStop(user.id());
        assertThat(logsIn(user, user.loginPassword())).isTrue();
    }

    @Test
    void whoeverTheBankHasSwitchedOffChangesNothingOnAnOpenPage() {
        TestUser user = ground.user("disabled-on-page");
        Page open = opened(CHANGE, user);
        user.disabled();

        Page after = executeChange(open, user);

        assertThat(after.has("form[data-refusal=user_disabled]")).isTrue();
        assertThat(after.has(".dual-password-contact")).isTrue();
        assertThat(after.has(".dual-password-whom")).isFalse();
        enabled(user);
        assertThat(logsIn(user, user.loginPassword())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"reset", "stop"})
    void consentThatIsGivenLateGrantsNothing(String occasion) {
        TestUser user = ground.user("consent-" + occasion);
        Standing.consentRequired(ground.realm(), true);
        AuthorizationRequest request = Standing.everything(ground.realm());
        Page consent = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        assertThat(consent.has(CONSENT)).isTrue();
        if (occasion.equals("reset")) {
            reset(user);
        } else {
            ground.realm().stopService(user.id(), user.id(), "no-contract");
        }

        Standing.later(ground.realm());
        Page after = consent.press("accept");

        assertThat(Standing.granted(ground.realm(), request, after)).isEmpty();
    }

    @Test
    void consentInTimeGrants() {
        TestUser user = ground.user("consent-in-time");
        Standing.consentRequired(ground.realm(), true);
        AuthorizationRequest request = Standing.everything(ground.realm());
        Page consent = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());

        Page after = consent.press("accept");

        assertThat(Standing.granted(ground.realm(), request, after)).isPresent();
    }

    @Test
    void aConfirmationIsNotAskedForOnAPageThatTheOldPasswordOpened() {
        TestUser user = ground.user("step-up");
        Journeys journeys = new Journeys(ground.realm());
        AuthorizationRequest request = journeys.confirmationRequest();
        Page open = journeys.toConfirmation(user, request);
        reset(user);

        Page after = journeys.confirm(open, user.confirmationPassword());

        assertThat(Standing.granted(ground.realm(), request, after)).isEmpty();
        Page back = after.press("back");
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains("login_password_replaced");
    }

    @Test
    void singleSignOnDoesNotOutliveTheResetEvenAfterACrash() {
        TestUser user = ground.user("single-sign-on");
        Tokens tokens = ground.client().logIn(user.loginId(), user.loginPassword());
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        ground.realm().resetPassword(user.id(), newPasswordOf(user));
        AuthorizationRequest request = ground.client().authorization();

        Page first = visitor.open(request.url());

        assertThat(Standing.granted(ground.realm(), request, first)).isEmpty();
        first.press("back");
        assertThat(visitor.open(ground.client().authorization().url()).has("input[name=password]"))
                .as("one logs in again")
                .isTrue();
        Standing.later(ground.realm());
        assertThat(Standing.refreshes(ground.realm(), tokens)).isFalse();
    }

    @Test
    void withoutAPageTheApplicationLearnsThatItCannotGoOn() {
        TestUser user = ground.user("prompt-none");
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        ground.realm().resetPassword(user.id(), newPasswordOf(user));

        Page back = visitor.open(ground.client().authorization().prompt("none").url());

        assertThat(back.response().code()).isEmpty();
        assertThat(back.response().error()).contains("interaction_required");
    }

    private static void reset(TestUser user) {
        ground.realm().resetPassword(user.id(), newPasswordOf(user));
        ground.realm().endSessions(user.id());
    }

    private static String newPasswordOf(TestUser user) {
        return "Given-login-of-" + user.loginId();
    }

    /** By a login that leads to the procedure at once, so that there is no session yet. */
    private static Page opened(String procedure, TestUser user) {
        AuthorizationRequest request =
                ground.client().authorization().locale("ja").action(procedure);
        return ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
    }

    private static Page executeChange(Page open, TestUser user) {
        return ChangeEntries.login(user.loginPassword(), "Newer-login-of-" + user.loginId())
                .executeOn(open);
    }

    private static boolean logsIn(TestUser user, String password) {
        return new Journeys(ground.realm()).logIn(user.loginId(), password).atApplication();
    }

    private static void enabled(TestUser user) {
        ObjectNode representation = user.representation().deepCopy();
        ground.realm().admin().put(ground.realm().path("/users/" + user.id()), representation.put("enabled", true));
    }
}
