package io.github.dualpassword.notification;

import java.time.Instant;
import java.time.LocalDate;

import io.github.dualpassword.policy.Validity;

/**
 * When users are reminded of a password that expires, as a range of moments at which it was set: a pure function of dates.
 *
 * @param validity of the password, not for ever
 * @param reminderDays how many days before the last day the reminders begin, at least 1
 */
record ReminderWindow(Validity validity, int reminderDays) {

    /** Whether a password set at this moment is to be reminded of: never on the day on which it was set. */
    boolean includes(long setAt, long now) {
        return setAt >= setFrom(now) && setAt < setBefore(now);
    }

    /** Whoever has set a password from this moment on can still use it today. */
    long setFrom(long now) {
        return start(day(now).minusDays(validity.days()));
    }

    /** Whoever has set a password before this moment is to be reminded today, if it still works. */
    long setBefore(long now) {
        LocalDate today = day(now);
        LocalDate end = today.minusDays(validity.days()).plusDays(reminderDays + 1L);
        return start(end.isBefore(today) ? end : today);
    }

    private LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), validity.zone());
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(validity.zone()).toInstant().toEpochMilli();
    }
}
