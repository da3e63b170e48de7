package io.github.dualpassword.password.change;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.Demanded.OWN_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static io.github.dualpassword.password.change.Demanded.TOLD_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.VALIDITY_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

/** What must be changed comes before what should be changed soon. */
class ReminderComesLastTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @Test
    void aPasswordThatSomebodyElseHasSetComesFirst() {
        TestUser user = demanded.near("forced-first", 3).withProvisionalConfirmationPassword(TOLD_CONFIRMATION);

        Page forced = demanded.logIn(user, user.loginPassword());

        assertThat(forced.text()).contains("パスワード強制変更");
        Page reminder = ChangeEntries.confirmation(TOLD_CONFIRMATION, OWN_CONFIRMATION)
                .executeOn(forced)
                .press("continue");
        assertThat(reminder.has("#dual-password-reminder")).isTrue();
        assertThat(reminder.press("later").response().code()).isPresent();
    }

    @Test
    void anExpiredPasswordComesFirst() {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), "expired-first");
        LocalDate set = Demanded.loginSetOn(user);
        demanded.noonOf(set.plusDays(2));
        user.withConfirmationPassword();
        demanded.noonOf(set.plusDays(VALIDITY_DAYS + 1));

        Page expired = demanded.logIn(user, user.loginPassword());

        assertThat(expired.text()).contains("パスワード有効期限切れ");
        Page reminder = ChangeEntries.login(user.loginPassword(), OWN_LOGIN)
                .executeOn(expired)
                .press("continue");
        assertThat(reminder.has("#last-day-confirmation")).isTrue();
        assertThat(reminder.has("#last-day-login")).isFalse();
    }
}
