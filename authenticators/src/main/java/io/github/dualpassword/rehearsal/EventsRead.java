package io.github.dualpassword.rehearsal;

import java.util.List;
import java.util.Optional;

/**
 * How much there was to rehearse with. Moments are milliseconds since the epoch.
 *
 * @param store whether the realm stores events
 * @param missingTypes types without which something is missing, and which the realm does not store
 * @param keptSeconds how long the realm keeps events; 0 for ever
 * @param from the moment from which on events were read
 * @param oldest when the oldest one was written that was read
 * @param newest the same of the newest one
 * @param read how many
 * @param cut where the rehearsal has ended before the events did, and why
 */
public record EventsRead(
        Store store,
        List<String> missingTypes,
        long keptSeconds,
        long from,
        Optional<Long> oldest,
        Optional<Long> newest,
        long read,
        Optional<Cut> cut) {

    /** Whether a realm stores events. */
    public enum Store {
        STORED,
        NOT_STORED
    }

    /** @param at when the first event was written that was not read any more */
    public record Cut(long at, Reason reason) {

        /** What there was too much of. */
        public enum Reason {
            /** Events. */
            EVENTS,
            /** Passwords with something to count, or suspensions. */
            USERS
        }
    }
}
