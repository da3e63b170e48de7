package io.github.dualpassword.notification;

import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.policy.Validity;

import static org.assertj.core.api.Assertions.assertThat;

/** A password that was set on 1 September and is valid for 90 days: its last day is 30 November. */
class ReminderWindowTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final ReminderWindow window = new ReminderWindow(new Validity(90, TOKYO), 7);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-11-22T23:59:59, false",
        "2026-11-23T00:00:00, true",
        "2026-11-30T23:59:59, true",
        "2026-12-01T00:00:00, false"
    })
    void itIsRemindedOfFromSevenDaysBeforeItsLastDayToTheEndOfThatDay(LocalDateTime now, boolean reminded) {
        assertThat(window.includes(millis("2026-09-01T00:00:00"), millis(now))).isEqualTo(reminded);
        assertThat(window.includes(millis("2026-09-01T23:59:59"), millis(now))).isEqualTo(reminded);
    }

    @Test
    void nobodyIsRemindedOnTheDayOnWhichThePasswordWasSet() {
        ReminderWindow always = new ReminderWindow(new Validity(5, TOKYO), 30);
        long set = millis("2026-09-01T08:00:00");

        assertThat(always.includes(set, millis("2026-09-01T23:59:59"))).isFalse();
        assertThat(always.includes(set, millis("2026-09-02T00:00:00"))).isTrue();
    }

    @Test
    void aDayThatIsShorterThanOthersIsADayToo() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ReminderWindow twoDays = new ReminderWindow(new Validity(2, berlin), 1);
        long set = LocalDateTime.parse("2026-03-28T12:00:00")
                .atZone(berlin)
                .toInstant()
                .toEpochMilli();
        long lastEvening = LocalDateTime.parse("2026-03-30T23:59:59")
                .atZone(berlin)
                .toInstant()
                .toEpochMilli();

        assertThat(twoDays.includes(set, lastEvening)).isTrue();
        assertThat(twoDays.includes(set, lastEvening + 1_000)).isFalse();
    }

    private static long millis(String local) {
        return millis(LocalDateTime.parse(local));
    }

    private static long millis(LocalDateTime local) {
        return local.atZone(TOKYO).toInstant().toEpochMilli();
    }
}
