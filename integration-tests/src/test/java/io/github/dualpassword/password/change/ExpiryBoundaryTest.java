package io.github.dualpassword.password.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static io.github.dualpassword.password.change.Demanded.VALIDITY_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

/** To the second: a password works to the end of its last day in the realm's time zone. */
class ExpiryBoundaryTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(file -> file.attribute("dual-password.reminder-days", "0"));

    private static final String ZONE = "dual-password.time-zone";
    private static final String LOGIN_DAYS = "dual-password.login.validity-days";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @Test
    void theLoginPasswordWorksInTheLastSecondOfItsLastDay() {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), "login-last-second");

        demanded.lastSecondOf(Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS));

        assertThat(demanded.logIn(user, user.loginPassword()).response().code()).isPresent();
        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isTrue();
    }

    @Test
    void theLoginPasswordHasExpiredAtMidnight() {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), "login-midnight");

        demanded.midnightAfter(Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS));

        assertThat(expired(demanded.logIn(user, user.loginPassword()))).isTrue();
        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isFalse();
    }

    @Test
    void theConfirmationPasswordWorksInTheLastSecondOfItsLastDay() {
        TestUser user = ground.userWithLoginPassword("confirmation-last-second");
        LocalDate set = Demanded.loginSetOn(user).plusDays(10);
        demanded.lastSecondOf(set);
        user.withConfirmationPassword();

        demanded.lastSecondOf(set.plusDays(VALIDITY_DAYS));

        withoutLoginExpiry(
                () -> assertThat(new Journeys(ground.realm()).confirmed(user).granted())
                        .isTrue());
    }

    @Test
    void theConfirmationPasswordHasExpiredAtMidnight() {
        TestUser user = ground.userWithLoginPassword("confirmation-midnight");
        LocalDate set = Demanded.loginSetOn(user).plusDays(10);
        demanded.lastSecondOf(set);
        user.withConfirmationPassword();

        demanded.midnightAfter(set.plusDays(VALIDITY_DAYS));

        withoutLoginExpiry(() -> {
            Page login = demanded.logIn(user, user.loginPassword());
            assertThat(expired(login)).isTrue();
            assertThat(login.has("#part-login")).isFalse();
            assertThat(new Journeys(ground.realm()).toConfirmation(user).has("input[name=confirmation-password]"))
                    .isFalse();
        });
    }

    @Test
    void eachPasswordExpiresForItself() {
        TestUser user = ground.userWithLoginPassword("each-for-itself");
        LocalDate set = Demanded.loginSetOn(user);
        demanded.noonOf(set.plusDays(1));
        user.withConfirmationPassword();

        demanded.midnightAfter(set.plusDays(VALIDITY_DAYS));
        Page login = demanded.logIn(user, user.loginPassword());
        demanded.midnightAfter(set.plusDays(VALIDITY_DAYS + 1));
        Page both = demanded.logIn(user, user.loginPassword());

        assertThat(login.has("#part-login")).isTrue();
        assertThat(login.has("#part-confirmation")).isFalse();
        assertThat(both.has("#part-login")).isTrue();
        assertThat(both.has("#part-confirmation")).isTrue();
    }

    @Test
    void inBerlinTheDayEndsByTheClocksThereSummerTimeIncluded() {
        TestUser user = ground.userWithLoginPassword("berlin");
        ground.realm().attribute(ZONE, BERLIN.getId());
        try {
            withoutLoginExpiry(() -> {
                // Winter time; the clocks are put forward on 28 March.
                ground.realm().standClockAt(Instant.parse("2027-01-10T22:30:00Z"));
                user.withConfirmationPassword();
                ground.realm().standClockAt(Instant.parse("2027-04-10T21:59:59Z"));
                assertThat(demanded.logIn(user, user.loginPassword()).response().code())
                        .isPresent();

                ground.realm().standClockAt(Instant.parse("2027-04-10T22:00:00Z"));

                assertThat(expired(demanded.logIn(user, user.loginPassword()))).isTrue();
                assertThat(user.confirmationState().get("validUntil").asText()).isEqualTo("2027-04-10T22:00:00Z");
            });
        } finally {
            ground.realm().attribute(ZONE, Demanded.TOKYO.getId());
        }
    }

    @Test
    void aFormThatWasOpenedBeforeMidnightIsCarriedOutAfterIt() {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), "over-midnight");
        LocalDate lastDay = Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS);
        demanded.noonOf(lastDay.plusDays(1));
        Page form = demanded.logIn(user, user.loginPassword());
        demanded.noonOf(lastDay.plusDays(2));

        Page result = ChangeEntries.login(user.loginPassword(), OWN_LOGIN).executeOn(form);

        assertThat(result.document().select("#last-day-login").text())
                .isEqualTo(Demanded.written(lastDay.plusDays(2 + VALIDITY_DAYS)));
        assertThat(result.press("continue").response().code()).isPresent();
    }

    @Test
    void aPasswordThatIsValidForEverNeverExpires() {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), "for-ever");

        demanded.noonOf(Demanded.loginSetOn(user).plusDays(20_000));

        withoutLoginExpiry(() -> assertThat(
                        demanded.logIn(user, user.loginPassword()).response().code())
                .isPresent());
    }

    private static boolean expired(Page page) {
        return Demanded.isForm(page) && page.text().contains("パスワード有効期限切れ");
    }

    private static void withoutLoginExpiry(Runnable test) {
        ground.realm().attribute(LOGIN_DAYS, "0");
        try {
            test.run();
        } finally {
            ground.realm().attribute(LOGIN_DAYS, String.valueOf(VALIDITY_DAYS));
        }
    }
}
