package io.github.dualpassword.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.realm.CurrentRealm;

/** Writes moments as people of a realm read them: in its time zone and in the language of the page. */
public final class Moments {

    private static final long MINUTE_MILLIS = 60_000;

    private final DateTimeFormatter format;
    private final DateTimeFormatter days;
    private final DateTimeFormatter lists;

    /** In the language in which {@code reader} is shown pages; {@code null} before anybody is known. */
    public Moments(KeycloakSession session, UserModel reader) {
        Locale locale = session.getContext().resolveLocale(reader);
        ZoneId zone = CurrentRealm.of(session).policy().get(BasicSettings.TIME_ZONE);
        this.format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        this.lists = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
        this.days = Locale.JAPANESE.getLanguage().equals(locale.getLanguage())
                ? DateTimeFormatter.ofPattern("uuuu年MM月dd日", locale)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }

    /** Date and time in a list, short and to the second; {@code millis} since the epoch. */
    public String listed(long millis) {
        return lists.format(Instant.ofEpochMilli(millis));
    }

    /** A day: with leading zeros in Japanese, as banks print it (2015年07月31日). */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** Date and time of what has happened, to the minute; {@code millis} since the epoch. */
    public String happened(long millis) {
        return format.format(Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * Date and time of an end, to the minute and rounded up: at the minute that a person reads, it is over.
     *
     * @param millis of the end, since the epoch
     */
    public String minute(long millis) {
        return format.format(Instant.ofEpochMilli(millis + MINUTE_MILLIS - 1).truncatedTo(ChronoUnit.MINUTES));
    }
}
