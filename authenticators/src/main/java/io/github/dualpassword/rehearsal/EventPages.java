package io.github.dualpassword.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Reads a realm's stored events in the order in which they were written, page by page, each in a transaction of its own: a
 * session keeps whatever it has read.
 */
record EventPages(SeparateTransaction transaction) {

    private static final int PAGE = 1_000;

    /** Whether the server stores events at all. */
    static boolean canBeRead(KeycloakSession session) {
        return session.getProvider(EventStoreProvider.class) != null;
    }

    /**
     * Reads events that were written at or after a moment, as long as each is taken.
     *
     * @param from milliseconds since the epoch
     * @param taken whether the next one is wanted
     */
    void read(long from, Predicate<StoredEvent> taken) {
        Optional<Position> next = Optional.of(new Position(from, new HashSet<>()));
        while (next.isPresent()) {
            next = page(next.get(), taken);
        }
    }

    /**
     * Behind what was read.
     *
     * @param at when the newest one was written
     * @param read ids of those that were written in that moment
     */
    private record Position(long at, Set<String> read) {

        Position after(StoredEvent event) {
            Set<String> same = event.time() == at ? read : new HashSet<>();
            same.add(event.id());
            return new Position(event.time(), same);
        }
    }

    private Optional<Position> page(Position after, Predicate<StoredEvent> taken) {
        int size = PAGE + after.read().size();
        List<StoredEvent> page = transaction.run(job -> events(job, after.at(), size));
        Position position = after;
        for (StoredEvent event : page) {
            if (!position.read().contains(event.id())) {
                if (!taken.test(event)) {
                    return Optional.empty();
                }
                position = position.after(event);
            }
        }
        return page.size() < size ? Optional.empty() : Optional.of(position);
    }

    private static List<StoredEvent> events(KeycloakSession job, long from, int size) {
        return job.getProvider(EventStoreProvider.class)
                .createQuery()
                .realm(job.getContext().getRealm().getId())
                .type(StoredEvent.TYPES.toArray(EventType[]::new))
                .fromDate(from)
                .orderByAscTime()
                .maxResults(size)
                .getResultStream()
                .map(StoredEvent::new)
                .toList();
    }
}
