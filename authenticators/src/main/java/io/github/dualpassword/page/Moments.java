package io.github.dualpassword.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Writes days and moments as people of a realm read them: in its time zone, in the language of the page, and always in the
 * same form. Japanese has leading zeros, as banks print it (2015年07月31日 09:05).
 */
public final class Moments {

    private static final long MINUTE_MILLIS = 60_000;

    private final DateTimeFormatter days;
    private final DateTimeFormatter minutes;
    private final DateTimeFormatter seconds;

    /** In the language in which {@code reader} is shown pages; {@code null} before anybody is known. */
    public Moments(KeycloakSession session, UserModel reader) {
        this(
                session.getContext().resolveLocale(reader),
                CurrentRealm.of(session).policy().get(BasicSettings.TIME_ZONE));
    }

    Moments(Locale language, ZoneId zone) {
        String day = Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? "uuuu年MM月dd日" : "MMMM d, uuuu";
        String separator = Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? " " : ", ";
        this.days = DateTimeFormatter.ofPattern(day, language);
        this.minutes = DateTimeFormatter.ofPattern(day + "'" + separator + "'HH:mm", language)
                .withZone(zone);
        this.seconds = DateTimeFormatter.ofPattern(day + "'" + separator + "'HH:mm:ss", language)
                .withZone(zone);
    }

    /** Date and time in a list, to the second; {@code millis} since the epoch. */
    public String listed(long millis) {
        return seconds.format(Instant.ofEpochMilli(millis));
    }

    public String day(LocalDate day) {
        return days.format(day);
    }

    /** Date and time of what has happened, to the minute; {@code millis} since the epoch. */
    public String happened(long millis) {
        return minutes.format(Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * Date and time of an end, to the minute and rounded up: at the minute that a person reads, it is over.
     *
     * @param millis of the end, since the epoch
     */
    public String minute(long millis) {
        return minutes.format(Instant.ofEpochMilli(millis + MINUTE_MILLIS - 1).truncatedTo(ChronoUnit.MINUTES));
    }
}
