package io.github.dualpassword.password.change;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static io.github.dualpassword.password.change.Demanded.VALIDITY_DAYS;
import static io.github.dualpassword.password.change.Demanded.written;
import static org.assertj.core.api.Assertions.assertThat;

/** In the last days of a password its user is reminded after login, once a day; two walks in a browser. */
class ReminderBeforeExpiryTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String REMINDER = "#dual-password-reminder";
    private static final String REMINDER_DAYS = "dual-password.reminder-days";
    private static final int DAYS_BEFORE = 7;

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @Test
    void sevenDaysBeforeTheLastDayTheReminderBegins() {
        TestUser user = ground.userWithLoginPassword("begins");
        LocalDate lastDay = Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS);
        demanded.lastSecondOf(lastDay.minusDays(DAYS_BEFORE + 1));
        assertThat(logIn(user).response().code()).isPresent();

        demanded.midnightAfter(lastDay.minusDays(DAYS_BEFORE + 1));

        Page page = logIn(user);
        assertThat(page.has(REMINDER)).isTrue();
        assertThat(page.document().select("#last-day-login").text()).isEqualTo(written(lastDay) + " （あと7日）");
    }

    @Test
    void itStillComesInTheLastSecondOfTheLastDayAndSaysSo() {
        TestUser user = ground.userWithLoginPassword("last-day");
        LocalDate lastDay = Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS);

        demanded.lastSecondOf(lastDay);

        assertThat(logIn(user).document().select("#last-day-login").text()).isEqualTo(written(lastDay) + " （本日まで）");
    }

    @Test
    void itComesOnceADayInTheTimeZoneOfTheRealm() {
        TestUser user = demanded.near("once-a-day", 3);
        LocalDate today = Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS - 3);
        assertThat(logIn(user).press("later").response().code()).isPresent();

        demanded.lastSecondOf(today);
        assertThat(logIn(user).response().code()).isPresent();
        demanded.midnightAfter(today);

        assertThat(logIn(user).has(REMINDER)).isTrue();
    }

    @Test
    void laterLeadsToTheApplication() {
        TestUser user = demanded.near("later", 3);

        Page reminder = logIn(user);

        assertThat(reminder.has(REMINDER)).isTrue();
        assertThat(reminder.press("later").response().code()).isPresent();
    }

    @Test
    void changeLeadsToTheOwnChangeAndFromThereToTheApplication() {
        TestUser user = demanded.near("change", 3);
        Window window = ground.window();
        demanded.logIn(window, "ja", user, user.loginPassword());
        window.page().locator(REMINDER).waitFor();
        ground.screenshot(window, "reminder-ja");
        window.page().locator("[name=change]").click();

        ChangePage page = ChangePage.in(window);
        assertThat(page.title()).isEqualTo("パスワード変更");
        page.change(ChangePage.LOGIN, user.loginPassword(), OWN_LOGIN).executed();
        window.page().locator("[name=continue]").click();

        assertThat(window.awaitApplication().code()).isPresent();
        assertThat(demanded.logIn(user, OWN_LOGIN).response().code()).isPresent();
    }

    @Test
    void whoLeavesTheOwnChangeComesToTheApplicationAllTheSame() {
        TestUser user = demanded.near("change-left", 3);

        Page own = logIn(user).press("change");

        assertThat(Demanded.isForm(own)).isTrue();
        assertThat(own.press("cancel-aia").response().code()).isPresent();
    }

    @Test
    void theDirectGrantShowsNoPageAndIsGranted() {
        TestUser user = demanded.near("direct-grant", 3);

        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isTrue();
        assertThat(logIn(user).has(REMINDER)).isTrue();
    }

    @Test
    void atSingleSignOnNobodyIsReminded() {
        TestUser user = ground.userWithLoginPassword("single-sign-on");
        Visitor visitor = ground.client().visitor();
        visitor.open(ground.client().authorization().locale("ja").url())
                .logIn(user.loginId(), user.loginPassword())
                .response();
        demanded.noonOf(Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS - 3));

        Page page = visitor.open(ground.client().authorization().locale("ja").url());

        assertThat(page.response().code()).isPresent();
        assertThat(logIn(user).has(REMINDER)).isTrue();
    }

    @Test
    void withNoDaysNobodyIsEverReminded() {
        TestUser user = demanded.near("never", 3);
        ground.realm().attribute(REMINDER_DAYS, "0");
        try {
            assertThat(logIn(user).response().code()).isPresent();
            demanded.noonOf(Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS));
            assertThat(logIn(user).response().code()).isPresent();
        } finally {
            ground.realm().attribute(REMINDER_DAYS, String.valueOf(DAYS_BEFORE));
        }
    }

    @Test
    void bothPasswordsAreListedWithTheirOwnLastDays() {
        TestUser user = ground.userWithLoginPassword("both");
        LocalDate set = Demanded.loginSetOn(user);
        demanded.noonOf(set.plusDays(2));
        user.withConfirmationPassword();
        demanded.noonOf(set.plusDays(VALIDITY_DAYS - 3));

        Page page = logIn(user);

        assertThat(page.document().select("#last-day-login").text())
                .isEqualTo(written(set.plusDays(VALIDITY_DAYS)) + " （あと3日）");
        assertThat(page.document().select("#last-day-confirmation").text())
                .isEqualTo(written(set.plusDays(VALIDITY_DAYS + 2)) + " （あと5日）");
    }

    @Test
    void onlyThePasswordThatIsNearItsEndIsListed() {
        TestUser user = ground.userWithLoginPassword("only-near");
        LocalDate set = Demanded.loginSetOn(user);
        demanded.noonOf(set.plusDays(60));
        user.withConfirmationPassword();
        demanded.noonOf(set.plusDays(VALIDITY_DAYS - 3));

        Page page = logIn(user);

        assertThat(page.has("#last-day-login")).isTrue();
        assertThat(page.has("#last-day-confirmation")).isFalse();
    }

    @Test
    void aReminderThatIsReloadedStaysAndOneThatIsPostedWithoutAButtonToo() {
        TestUser user = demanded.near("reloaded", 3);
        Page page = logIn(user);

        assertThat(page.visitor().open(page.address()).has(REMINDER)).isTrue();
        assertThat(page.visitor()
                        .post(page.formAction(), Map.of("nothing", "true"))
                        .has(REMINDER))
                .isTrue();
    }

    @Test
    void theReminderIsThereInEnglishToo() {
        TestUser user = demanded.near("english", 3);
        Window english = ground.window(Look.ENGLISH);
        demanded.logIn(english, "en", user, user.loginPassword());
        english.page().locator(REMINDER).waitFor();
        ground.screenshot(english, "reminder-en");

        assertThat(english.page().locator("h1").innerText()).contains("Your password expires soon");
        assertThat(english.page().locator(REMINDER).innerText())
                .contains("(days left: 3)", "Change it now", "Later")
                .doesNotContainPattern("[ぁ-んァ-ヶ一-龠]");
    }

    private Page logIn(TestUser user) {
        return demanded.logIn(user, user.loginPassword());
    }
}
