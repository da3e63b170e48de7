package io.github.dualpassword.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keycloak.events.Event;
import org.keycloak.events.EventQuery;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The attempts of users in Keycloak's own event store. There is no table of them, and nothing is written for them. */
public record Attempts(KeycloakSession session) {

    /** Events that are read beyond those of a page, since some are about no attempt. */
    static final int SPARE = 100;

    private static final EventType[] TYPES = Attempt.TYPES.toArray(EventType[]::new);

    /**
     * Those of a user, newest first. What comes while one goes through the pages moves nothing.
     *
     * @param after where the page begins
     * @param max how many at most
     */
    public AttemptPage of(String userId, Optional<PageMark> after, int max) {
        RealmModel realm = session.getContext().getRealm();
        int first = after.map(mark -> Integer.parseInt(mark.text())).orElse(0);
        List<Event> events = query(realm, userId, after.map(PageMark::number), first, max + SPARE);
        List<Attempt> attempts = new ArrayList<>();
        int read = 0;
        while (read < events.size() && attempts.size() < max) {
            Attempt.of(events.get(read)).ifPresent(attempts::add);
            read++;
        }
        boolean atEnd = read == events.size() && events.size() < max + SPARE;
        return new AttemptPage(
                AttemptRecording.of(realm),
                attempts,
                atEnd
                        ? Optional.empty()
                        : Optional.of(new PageMark(
                                after.map(PageMark::number).orElse(events.get(0).getTime()),
                                String.valueOf(first + read))));
    }

    /** Whether a mark is one of these pages. */
    public static boolean isMark(PageMark mark) {
        return mark.text().matches("[0-9]{1,9}") && mark.number() >= 0;
    }

    private List<Event> query(RealmModel realm, String userId, Optional<Long> until, int first, int limit) {
        EventQuery query = session.getProvider(EventStoreProvider.class)
                .createQuery()
                .realm(realm.getId())
                .user(userId)
                .type(TYPES)
                .orderByDescTime();
        until.ifPresent(query::toDate);
        return query.firstResult(first).maxResults(limit).getResultStream().toList();
    }
}
