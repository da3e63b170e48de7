package io.github.dualpassword.password.change;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.Demanded.OWN_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.TOLD_CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Login and confirmation password became the same in two separate changes: that is found out when one of them is proven
 * next, never told to somebody who only types a new one.
 */
class EqualPasswordsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String SAME = "The-same-for-both-1";
    private static final String CONFIRMATION_FIELD = Journeys.CONFIRMATION_FIELD;

    private Demanded demanded;
    private Journeys journeys;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
        journeys = new Journeys(ground.realm());
    }

    @Test
    void anOwnChangeThatMakesThemEqualIsCarriedOutWithoutAWord() {
        TestUser user = demanded.user("own-change").withLoginPassword(SAME);

        Page result =
                ChangeEntries.confirmation(user.confirmationPassword(), SAME).executeOn(ownChange(user, SAME));

        assertThat(result.has(ChangePage.RESULT)).isTrue();
        assertThat(result.text()).doesNotContain(Messages.JAPANESE.text("dualPasswordSameAsOther"));
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void atTheNextLoginTheConfirmationPasswordMustBeChanged() {
        TestUser user = equal("next-login");

        Page page = demanded.logIn(user, SAME);

        assertThat(page.text()).contains("パスワード強制変更", Messages.JAPANESE.text("dualPasswordShownSame"));
        assertThat(page.has("#part-confirmation")).isTrue();
        assertThat(page.has("#part-login")).isFalse();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("same_as_other");
    }

    @Test
    void afterThatChangeTheLoginGoesOnAndBothWork() {
        TestUser user = equal("changed-then");

        Page back = ChangeEntries.confirmation(SAME, OWN_CONFIRMATION)
                .executeOn(demanded.logIn(user, SAME))
                .press("continue");

        assertThat(back.response().code()).isPresent();
        assertThat(journeys.confirm(toConfirmation(user, SAME), OWN_CONFIRMATION)
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void theSameValueAgainIsNoChange() {
        TestUser user = equal("same-again");

        Page page = ChangeEntries.confirmation(SAME, SAME).executeOn(demanded.logIn(user, SAME));

        assertThat(page.has("#input-error-new-confirmation-password")).isTrue();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("same_as_other");
    }

    @Test
    void aDirectGrantFindsItOutToo() {
        TestUser user = equal("direct-grant");

        assertThat(ground.client().directGrant(user.loginId(), SAME).error()).isEqualTo("invalid_grant");

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("same_as_other");
    }

    @Test
    void aStepUpFindsItOutAndDoesNotConfirm() {
        TestUser user = TestUser.added(ground.realm(), "step-up").withLoginPassword(SAME);
        var signedIn = signedIn(user, SAME);
        user.withConfirmationPassword(SAME);
        Page asks = signedIn.open(journeys.confirmationRequest().url());
        assertThat(asks.has("input[name=" + CONFIRMATION_FIELD + "]")).isTrue();

        Page page = journeys.confirm(asks, SAME);

        assertThat(page.atApplication()).isFalse();
        assertThat(page.text()).contains("ログインパスワードと同じです。異なるパスワードに変更してください。");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("same_as_other");
        Page confirmation = replace(page, SAME, OWN_CONFIRMATION);
        assertThat(journeys.confirm(confirmation, OWN_CONFIRMATION).response().code())
                .isPresent();
    }

    @Test
    void aReplacementInTheStepUpThatMakesThemEqualDoesNotConfirmEither() {
        TestUser user = TestUser.added(ground.realm(), "replaced")
                .withLoginPassword(SAME)
                .withProvisionalConfirmationPassword(TOLD_CONFIRMATION);

        Page after = replace(toConfirmation(user, SAME), TOLD_CONFIRMATION, SAME);
        assertThat(after.text()).doesNotContain(Messages.JAPANESE.text("dualPasswordSameAsLoginPassword"));
        Page confirmed = journeys.confirm(after, SAME);

        assertThat(confirmed.atApplication()).isFalse();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("same_as_other");
    }

    @Test
    void aPasswordThatStaffMadeEqualIsFoundOutAtTheNextLogin() {
        TestUser user = demanded.user("by-staff").withLoginPassword(SAME);

        user.withConfirmationPassword(SAME);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
        demanded.logIn(user, SAME);

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("same_as_other");
    }

    @Test
    void aLoginPasswordThatBecameEqualIsFoundOutToo() {
        TestUser user = demanded.user("login-became-equal").withConfirmationPassword(SAME);
        demanded.logIn(user, user.loginPassword());

        Page result = ChangeEntries.login(user.loginPassword(), SAME).executeOn(ownChange(user, user.loginPassword()));
        assertThat(result.has(ChangePage.RESULT)).isTrue();
        Page login = demanded.logIn(user, SAME);

        assertThat(login.text()).contains(Messages.JAPANESE.text("dualPasswordShownSame"));
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("same_as_other");
    }

    @Test
    void theyAreComparedOnceOnly() {
        TestUser user = demanded.user("compared-once");
        demanded.logIn(user, user.loginPassword());
        String compared = comparedWith(user);
        assertThat(compared).isNotEmpty();

        long before = calls();
        demanded.logIn(user, user.loginPassword());
        long second = calls() - before;

        assertThat(second).isEqualTo(1);
        assertThat(comparedWith(user)).isEqualTo(compared);
    }

    @Test
    void afterAChangeTheyAreComparedOnceMore() {
        TestUser user = demanded.user("compared-again");
        demanded.logIn(user, user.loginPassword());
        String compared = comparedWith(user);

        user.withLoginPassword("Another-login-1");
        demanded.logIn(user, "Another-login-1");

        assertThat(comparedWith(user)).isNotEqualTo(compared);
    }

    @Test
    void onlyWhereBothAreTypedInOneFormTheyAreSaidToBeTheSame() {
        TestUser user = demanded.user("one-form");

        Page page = ChangeEntries.login(user.loginPassword(), SAME)
                .andConfirmation(user.confirmationPassword(), SAME)
                .executeOn(ownChange(user, user.loginPassword()));

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordSameAsOther"));
        assertThat(demanded.logIn(user, user.loginPassword()).response().code()).isPresent();
    }

    private TestUser equal(String loginId) {
        return demanded.user(loginId).withLoginPassword(SAME).withConfirmationPassword(SAME);
    }

    private Page ownChange(TestUser user, String loginPassword) {
        return signedIn(user, loginPassword)
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .action("change-passwords")
                        .url());
    }

    private static io.github.dualpassword.testground.oidc.Visitor signedIn(TestUser user, String loginPassword) {
        var visitor = ground.client().visitor();
        visitor.open(ground.client().authorization().locale("ja").url())
                .logIn(user.loginId(), loginPassword)
                .response();
        return visitor;
    }

    private Page toConfirmation(TestUser user, String loginPassword) {
        return ground.client()
                .visitor()
                .open(journeys.confirmationRequest().url())
                .logIn(user.loginId(), loginPassword);
    }

    private static Page replace(Page page, String current, String value) {
        return page.submit(Map.of(
                "current-confirmation-password",
                current,
                "new-confirmation-password",
                value,
                "new-confirmation-password-again",
                value));
    }

    /** Which login password the confirmation password was compared with, as its credential data say. */
    private static String comparedWith(TestUser user) {
        for (JsonNode credential : user.storedCredentials()) {
            if (credential.get("type").asText().equals("confirmation-password")) {
                return credential.get("credentialData").asText().replaceAll(".*\"compared-with[^:]*\":([^}]*).*", "$1");
            }
        }
        throw new IllegalStateException("No confirmation password");
    }

    private static long calls() {
        return ground.realm().hashes().get("calls").asLong();
    }
}
