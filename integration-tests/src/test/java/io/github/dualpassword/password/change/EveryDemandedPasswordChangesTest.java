package io.github.dualpassword.password.change;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.Demanded.OWN_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static io.github.dualpassword.password.change.Demanded.TOLD_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.TOLD_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** A forced change is complete or is none, whatever the browser sends. */
class EveryDemandedPasswordChangesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @Test
    void theFieldsOfOneOfTwoAreNotEnough() {
        TestUser user = demanded.toldBoth("one-of-two");
        ChangeEntries one = ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN)
                .with("current-confirmation-password", null)
                .with("new-confirmation-password", null)
                .with("new-confirmation-password-again", null);

        Page page = one.executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(page.has("#input-error-new-confirmation-password")).isTrue();
        assertThat(stillTold(user)).isTrue();
    }

    @Test
    void selectorsThatTheFormDoesNotHaveAreNotRead() {
        TestUser user = demanded.toldBoth("keeps");
        ChangeEntries keep = ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN)
                .with("login-change", "keep")
                .with("confirmation-change", "keep");

        Page page = keep.executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(page.has("#input-error-new-confirmation-password")).isTrue();
        assertThat(stillTold(user)).isTrue();
    }

    @Test
    void anEmptyFormChangesNothing() {
        TestUser user = demanded.toldBoth("empty");

        Page page = ChangeEntries.none().executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(page.document().select("[id^=input-error-]")).hasSize(6);
        assertThat(stillTold(user)).isTrue();
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void theToldLoginPasswordItselfIsNoChange() {
        TestUser user = demanded.toldBoth("same-login");

        Page page = ChangeEntries.login(TOLD_LOGIN, TOLD_LOGIN)
                .andConfirmation(TOLD_CONFIRMATION, OWN_CONFIRMATION)
                .executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(error(page, "new-login-password")).isEqualTo(Messages.JAPANESE.text("dualPasswordSameAsPresent"));
        assertThat(stillTold(user)).isTrue();
    }

    @Test
    void theToldConfirmationPasswordItselfIsNoChange() {
        TestUser user = demanded.toldConfirmation("same-confirmation");

        Page page = ChangeEntries.confirmation(TOLD_CONFIRMATION, TOLD_CONFIRMATION)
                .executeOn(demanded.logIn(user, user.loginPassword()));

        assertThat(error(page, "new-confirmation-password"))
                .isEqualTo(Messages.JAPANESE.text("dualPasswordSameAsPresent"));
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
    }

    @Test
    void aNewPasswordThatBreaksARuleChangesNeither() {
        TestUser user = demanded.toldBoth("breaks-rule");

        Page page = ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN)
                .andConfirmation(TOLD_CONFIRMATION, "short")
                .executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(page.has("#input-error-new-confirmation-password")).isTrue();
        assertThat(stillTold(user)).isTrue();
    }

    @Test
    void twoEqualNewPasswordsAreRefused() {
        TestUser user = demanded.toldBoth("two-equal");

        Page page = ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN)
                .andConfirmation(TOLD_CONFIRMATION, OWN_LOGIN)
                .executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordSameAsOther"));
        assertThat(stillTold(user)).isTrue();
    }

    @Test
    void eachPasswordThatWasChangedIsAnEventOfItsOwn() {
        TestUser user = demanded.toldBoth("events");
        Page result = ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN)
                .andConfirmation(TOLD_CONFIRMATION, OWN_CONFIRMATION)
                .executeOn(demanded.logIn(user, TOLD_LOGIN));
        assertThat(result.has(ChangePage.RESULT)).isTrue();

        List<String> changed = user.events("UPDATE_CREDENTIAL").stream()
                .filter(event -> event.path("details")
                        .path("dual_password_event")
                        .asText()
                        .equals("forced-change"))
                .map(event -> event.path("details").path("credential_type").asText())
                .toList();

        assertThat(changed).containsExactlyInAnyOrder("password", "confirmation-password");
    }

    @Test
    void aProvisionalConfirmationPasswordThatIsSuspendedIsNotDemandedAtLogin() {
        TestUser user = demanded.toldConfirmation("suspended-meanwhile");
        Page page = demanded.logIn(user, user.loginPassword());
        for (int i = 0; i < 5; i++) {
            page = ChangeEntries.confirmation("not-the-told-one", OWN_CONFIRMATION)
                    .executeOn(page);
        }

        assertThat(demanded.logIn(user, user.loginPassword()).response().code()).isPresent();
        user.release("confirmation");
        assertThat(Demanded.isForm(demanded.logIn(user, user.loginPassword()))).isTrue();
    }

    private static String error(Page page, String field) {
        return page.document().select("#input-error-" + field).text();
    }

    /** The change was none: the user still logs in with the told password, and meets the page again. */
    private boolean stillTold(TestUser user) {
        return demanded.logIn(user, TOLD_LOGIN).text().contains("パスワード強制変更")
                && !user.confirmationState().get("status").asText().equals("valid");
    }
}
