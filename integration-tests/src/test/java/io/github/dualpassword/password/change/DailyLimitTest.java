package io.github.dualpassword.password.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** How often one may change passwords of one's own accord in a day of the realm's time zone. */
class DailyLimitTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String LIMIT = "dual-password.change.daily-limit";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String TOO_OFTEN = Messages.JAPANESE.text("dualPasswordChangedTooOften");

    private LocalDate today;
    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
        today = LocalDate.now(TOKYO).plusDays(1);
        standAt(today, "10:00");
    }

    @AfterEach
    void asInTheProfile() {
        ground.realm().attribute(LIMIT, "5");
        ground.realm().attribute("dual-password.time-zone", "Asia/Tokyo");
        ground.realm().attribute("dual-password.confirmation.validity-days", "90");
        ground.realm().resetClock();
    }

    @Test
    void fiveChangesADayAreAllowedByDefault() {
        TestUser user = own.user("five-a-day");
        for (int change = 1; change <= 5; change++) {
            assertThat(changed(user, value(user, change - 1), value(user, change))
                            .has(ChangePage.RESULT))
                    .as("change %d", change)
                    .isTrue();
        }

        Page sixth = opened(user, value(user, 5));

        assertThat(sixth.text()).contains(TOO_OFTEN);
        assertThat(sixth.has("input[type=password], [name=execute]")).isFalse();
        assertThat(own.logsIn(user, value(user, 5))).isTrue();
    }

    @Test
    void aWrongPresentPasswordIsNotEvenCountedOnceTheLimitIsReached() {
        TestUser user = own.user("not-counted");
        changed(user, value(user, 0), value(user, 1));
        Page opened = opened(user, value(user, 1));
        limit("1");

        Page page = ChangeEntries.login(Journeys.WRONG, value(user, 2)).executeOn(opened);

        assertThat(page.text()).contains(TOO_OFTEN);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void oneSecondBeforeMidnightInTheRealmsTimeZoneItIsStillToday() {
        limit("1");
        TestUser user = own.user("before-midnight");
        changed(user, value(user, 0), value(user, 1));

        standAt(today, "23:59:59");

        assertThat(opened(user, value(user, 1)).text()).contains(TOO_OFTEN);
    }

    @Test
    void atMidnightInTheRealmsTimeZoneANewDayBegins() {
        limit("1");
        TestUser user = own.user("at-midnight");
        changed(user, value(user, 0), value(user, 1));

        standAt(today.plusDays(1), "00:00");

        assertThat(changed(user, value(user, 1), value(user, 2)).has(ChangePage.RESULT))
                .isTrue();
    }

    @Test
    void theDayIsThatOfTheRealmsTimeZone() {
        limit("1");
        ground.realm().attribute("dual-password.time-zone", "Europe/London");
        TestUser user = own.user("in-london");
        changed(user, value(user, 0), value(user, 1));

        standAt(today.plusDays(1), "00:00");

        assertThat(opened(user, value(user, 1)).text()).contains(TOO_OFTEN);
    }

    @Test
    void withZeroThereIsNoLimit() {
        limit("0");
        TestUser user = own.user("no-limit");
        for (int change = 1; change <= 7; change++) {
            assertThat(changed(user, value(user, change - 1), value(user, change))
                            .has(ChangePage.RESULT))
                    .as("change %d", change)
                    .isTrue();
        }
    }

    @Test
    void aChangeThatFailedIsNoChange() {
        limit("1");
        TestUser user = own.user("failed-first");
        changed(user, value(user, 0), "short");

        assertThat(changed(user, value(user, 0), value(user, 1)).has(ChangePage.RESULT))
                .isTrue();
    }

    @Test
    void howManyAreLeftIsSaidBeforeTheFormIsFilled() {
        limit("3");
        TestUser user = own.user("told-before");
        changed(user, value(user, 0), value(user, 1));

        Page page = opened(user, value(user, 1));

        assertThat(page.document().select("#daily-limit").text()).isEqualTo("パスワードを変更できるのは、1日に3回までです（本日はあと2回）。");
    }

    @Test
    void everybodyHasALimitOfTheirOwn() {
        limit("1");
        TestUser one = own.user("one-of-two");
        TestUser other = own.user("other-of-two");
        changed(one, value(one, 0), value(one, 1));

        assertThat(changed(other, value(other, 0), value(other, 1)).has(ChangePage.RESULT))
                .isTrue();
    }

    @Test
    void aForcedChangeIsNotLimited() {
        limit("1");
        TestUser user = own.user("forced");
        changed(user, value(user, 0), value(user, 1));
        ground.realm()
                .admin()
                .put(
                        ground.realm().path("/users/" + user.id() + "/reset-password"),
                        Map.of("type", "password", "value", "Temporary-1", "temporary", true));

        Page forced = new Journeys(ground.realm()).logIn(user.loginId(), "Temporary-1");
        Page result = ChangeEntries.login("Temporary-1", value(user, 2)).executeOn(forced);

        assertThat(result.has(ChangePage.RESULT)).isTrue();
        assertThat(own.logsIn(user, value(user, 2))).isTrue();
    }

    @Test
    void aChangeOfAnExpiredPasswordIsNotLimited() {
        limit("1");
        TestUser user = own.user("expired");
        changed(user, value(user, 0), value(user, 1));
        standAt(today.minusDays(10), "10:00");
        user.withConfirmationPassword();
        standAt(today, "11:00");
        ground.realm().attribute("dual-password.confirmation.validity-days", "5");

        Page expired = new Journeys(ground.realm()).logIn(user.loginId(), value(user, 1));
        Page result = ChangeEntries.confirmation(user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executeOn(expired);

        assertThat(result.has(ChangePage.RESULT)).isTrue();
    }

    /** What becomes of a change of the login password, by somebody who has just logged in. */
    private Page changed(TestUser user, String present, String value) {
        return ChangeEntries.login(present, value).executeOn(opened(user, present));
    }

    /** The page, or the one that says that there is no change left today. */
    private Page opened(TestUser user, String present) {
        return ground.client().visitor().open(own.request().url()).logIn(user.loginId(), present);
    }

    /** The login password after so many changes. */
    private static String value(TestUser user, int changes) {
        return changes == 0 ? user.loginPassword() : "Login-no-%d-of-%s".formatted(changes, user.loginId());
    }

    private static void limit(String changes) {
        ground.realm().attribute(LIMIT, changes);
    }

    private static void standAt(LocalDate day, String time) {
        Instant moment = day.atTime(LocalTime.parse(time)).atZone(TOKYO).toInstant();
        ground.realm().standClockAt(moment);
    }
}
