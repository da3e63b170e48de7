package io.github.dualpassword.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When a user whose token was revoked may register another one (K10, K11, decision 12 of the requirements): some time after
 * the revocation, or, where that fell into certain hours, at their end. The moment of the revocation alone decides which.
 *
 * @param delay after a revocation outside these hours
 * @param hours of every day; empty where the delay holds always
 * @param zone whose hours they are
 */
public record AfterRevocation(Duration delay, Optional<DailyHours> hours, ZoneId zone) {

    /** The first moment at which it is possible. */
    public Instant registrationFrom(Instant revokedAt) {
        ZonedDateTime local = revokedAt.atZone(zone);
        return hours.filter(nightly -> nightly.contain(local.toLocalTime()))
                .map(nightly -> next(nightly, local))
                .orElse(revokedAt.plus(delay));
    }

    private Instant next(DailyHours nightly, ZonedDateTime local) {
        LocalDateTime today = local.toLocalDate().atTime(nightly.until());
        LocalDateTime end = today.isAfter(local.toLocalDateTime()) ? today : today.plusDays(1);
        ZoneOffsetTransition change = zone.getRules().getTransition(end);
        if (change != null && change.isGap()) {
            // The clock never shows that time: it jumps past it.
            return change.getInstant();
        }
        ZonedDateTime first = end.atZone(zone);
        // Where the clock shows it twice, the first time may be over.
        return (first.toInstant().isAfter(local.toInstant()) ? first : first.withLaterOffsetAtOverlap()).toInstant();
    }
}
