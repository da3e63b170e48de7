package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a token can be used, by days of the realm's time zone.
 *
 * @param startsOn the first day (ご利用開始日, J02); empty when it begins at once
 * @param expiresOn the last day (K01); empty when there is none
 */
public record TokenDates(Optional<LocalDate> startsOn, Optional<LocalDate> expiresOn) {

    public static final TokenDates ALWAYS = new TokenDates(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException when it ends before it starts */
    public TokenDates {
        if (startsOn.isPresent() && expiresOn.isPresent() && expiresOn.get().isBefore(startsOn.get())) {
            throw new IllegalArgumentException("A token cannot expire before it starts");
        }
    }

    boolean isStarted(LocalDate today) {
        return startsOn.filter(first -> first.isAfter(today)).isEmpty();
    }

    boolean isExpired(LocalDate today) {
        return expiresOn.filter(last -> last.isBefore(today)).isPresent();
    }
}
