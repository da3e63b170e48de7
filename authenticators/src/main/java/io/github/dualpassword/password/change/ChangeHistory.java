package io.github.dualpassword.password.change;

/**
 * What is remembered of a user's changes of own passwords. Days are days since the epoch in the realm's time zone.
 *
 * @param lastChange id of the page whose change was the last: a page that is sent twice changes once, and one that was
 *     opened before a change of another one is noticed
 * @param day the day that {@code changes} is about
 * @param changes how many of that day's changes were of the user's own accord
 * @param remindedDay the day on which the user was last reminded of an expiry, 0 for never
 */
public record ChangeHistory(String lastChange, long day, int changes, long remindedDay) {

    /** Before the first change. */
    public static final ChangeHistory NONE = new ChangeHistory("-", 0, 0, 0);

    /** How many changes of the user's own accord there were today. */
    int changesOn(long today) {
        return day == today ? changes : 0;
    }

    ChangeHistory changed(String change, Occasion occasion, long today) {
        int counted = changesOn(today) + (occasion == Occasion.OWN ? 1 : 0);
        return new ChangeHistory(change, today, counted, remindedDay);
    }

    ChangeHistory reminded(long today) {
        return new ChangeHistory(lastChange, day, changes, today);
    }
}
