package io.github.dualpassword.password.change;

import java.time.LocalDate;
import java.util.Map;

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

/** A password that somebody else has set can be changed for seven days; then it is good for nothing. */
class ProvisionalValidityTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final int VALIDITY_DAYS = 7;

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @Test
    void theLoginPasswordCanBeChangedInTheLastSecondOfItsLastDay() {
        TestUser user = demanded.toldLogin("login-in-time");
        LocalDate lastDay = Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS);
        demanded.lastSecondOf(lastDay);

        Page form = demanded.logIn(user, TOLD_LOGIN);

        assertThat(form.text()).contains(Demanded.written(lastDay) + "まで変更できます。");
        assertThat(ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN).executeOn(form).has(ChangePage.RESULT))
                .isTrue();
    }

    @Test
    void atMidnightTheLoginEndsWithASentenceAndTheApplicationHearsWhy() {
        TestUser user = demanded.toldLogin("login-late");
        demanded.midnightAfter(Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS));

        Page page = demanded.logIn(user, TOLD_LOGIN);

        assertThat(page.has("[data-refusal=login_provisional_ended]")).isTrue();
        assertThat(page.has("input[type=password]")).isFalse();
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordConfirmationProvisionalEnded"));
        Page back = page.press("back");
        assertThat(back.response().code()).isEmpty();
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains("login_provisional_ended");
        assertThat(user.events("CUSTOM_REQUIRED_ACTION_ERROR"))
                .extracting(event -> event.get("error").asText())
                .containsExactly("login_provisional_ended");
    }

    @Test
    void whoAnswersTheRefusalWithAnythingElseStaysThere() {
        TestUser user = demanded.toldLogin("login-late-buttons");
        demanded.midnightAfter(Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS));
        Page page = demanded.logIn(user, TOLD_LOGIN);

        for (String button : new String[] {"continue", "execute", "later", "cancel-aia", "to-menu"}) {
            page = page.visitor().post(page.formAction(), Map.of(button, "true"));
            assertThat(page.has("[data-refusal=login_provisional_ended]"))
                    .as(button)
                    .isTrue();
        }
        assertThat(page.visitor()
                        .open(ground.client().authorization().prompt("none").url())
                        .response()
                        .code())
                .isEmpty();
    }

    @Test
    void afterItsEndNoDirectGrantIsGiven() {
        TestUser user = demanded.toldLogin("login-late-grant");
        demanded.midnightAfter(Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS));

        assertThat(ground.client().directGrant(user.loginId(), TOLD_LOGIN).error())
                .isEqualTo("invalid_grant");
    }

    @Test
    void anotherToldOneStartsTheDaysAnew() {
        TestUser user = demanded.toldLogin("login-anew");
        LocalDate day = Demanded.loginSetOn(user);
        demanded.midnightAfter(day.plusDays(VALIDITY_DAYS));
        assertThat(demanded.logIn(user, TOLD_LOGIN).has("[data-refusal]")).isTrue();

        ground.realm().resetClock();
        Demanded.reset(user, "Told-once-more-1", true);

        assertThat(Demanded.isForm(demanded.logIn(user, "Told-once-more-1"))).isTrue();
    }

    @Test
    void theConfirmationPasswordCanBeChangedInTheLastSecondOfItsLastDay() {
        TestUser user = told("confirmation-in-time");
        demanded.lastSecondOf(Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS));

        Page form = demanded.logIn(user, user.loginPassword());

        assertThat(ChangeEntries.confirmation(TOLD_CONFIRMATION, OWN_CONFIRMATION)
                        .executeOn(form)
                        .press("continue")
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void atMidnightTheUserIsToldAndGoesOnWithoutIt() {
        TestUser user = told("confirmation-late");
        demanded.midnightAfter(Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS));

        Page page = demanded.logIn(user, user.loginPassword());

        assertThat(page.has("[data-refusal=confirmation_provisional_ended]")).isTrue();
        assertThat(page.text())
                .contains(
                        Messages.JAPANESE.text("dualPasswordConfirmationProvisionalEnded"),
                        Messages.JAPANESE.text("dualPasswordGoesOn", "確認用パスワード"));
        assertThat(page.press("back").response().code()).isPresent();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional_ended");
    }

    @Test
    void withoutAnEndItCanBeChangedYearsLater() {
        TestUser user = told("no-end");
        ground.realm().attribute("dual-password.provisional.validity-days", "0");
        try {
            demanded.noonOf(Demanded.loginSetOn(user).plusDays(60));

            assertThat(Demanded.isForm(demanded.logIn(user, user.loginPassword())))
                    .isTrue();
        } finally {
            ground.realm().attribute("dual-password.provisional.validity-days", String.valueOf(VALIDITY_DAYS));
        }
    }

    /** Both passwords were set on the same day. */
    private TestUser told(String loginId) {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), loginId);
        demanded.noonOf(Demanded.loginSetOn(user));
        return user.withProvisionalConfirmationPassword(TOLD_CONFIRMATION);
    }
}
