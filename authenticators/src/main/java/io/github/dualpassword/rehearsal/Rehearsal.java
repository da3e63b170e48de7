package io.github.dualpassword.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.rehearsal.EventsRead.Cut;
import io.github.dualpassword.rehearsal.EventsRead.Store;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * What a policy would have done with the attempts of the last days: who would have been suspended, and for how long. It
 * evaluates nothing and writes nothing.
 */
public final class Rehearsal {

    /** The types of events that are read. */
    public static final List<EventType> TYPES = StoredEvent.TYPES;

    /** More are not read, in their order. */
    public static final int MOST_EVENTS = 1_000_000;

    /** More passwords with something to count are not remembered at a time, and more suspensions not at all. */
    static final int MOST_COUNTED = 200_000;

    static final int MOST_SUSPENSIONS = 100_000;

    private final InOrder order = new InOrder();
    private final Replay replay;
    private final EventPages pages;
    private final RealmModel realm;
    private final KeycloakSession session;
    private final long from;
    private boolean detailed;
    private long read;
    private Optional<Long> oldest = Optional.empty();
    private Optional<Long> newest = Optional.empty();
    private Optional<Cut> cut = Optional.empty();

    private Rehearsal(KeycloakSession session, RealmPolicy policy, Duration period) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.pages = new EventPages(SeparateTransaction.of(session));
        this.replay = new Replay(policy::lockout, MOST_COUNTED, MOST_SUSPENSIONS);
        this.from = CurrentRealm.of(session).now() - period.toMillis();
    }

    /**
     * What came of it.
     *
     * @param suspensions in the order of their beginning
     * @param suspendedInFact how many suspensions the same events tell of
     * @param withoutDetails attempts whose events tell no more than when they were written
     * @param unknown entries that were refused then, and would have been evaluated
     * @param refusedRight right entries that would have been refused
     */
    public record Result(
            EventsRead events,
            List<Rehearsed> suspensions,
            long suspendedInFact,
            long withoutDetails,
            long unknown,
            long refusedRight) {}

    /** Rehearses with the realm's events of this long until now; what the request holds of the database it gives back. */
    public static Result of(KeycloakSession session, RealmPolicy policy, Duration period) {
        return new Rehearsal(session, policy, period).run();
    }

    private Result run() {
        boolean stored = realm.isEventsEnabled() && EventPages.canBeRead(session);
        if (EventPages.canBeRead(session)) {
            RequestConnection.giveBack(session);
            pages.read(from, this::take);
            order.rest().forEach(replay::add);
        }
        EventsRead events = new EventsRead(
                stored ? Store.STORED : Store.NOT_STORED,
                missingTypes(),
                realm.getEventsExpiration(),
                from,
                oldest,
                newest,
                read,
                cut);
        Replay.Tally tally = replay.tally();
        return new Result(
                events,
                replay.suspensions(),
                tally.suspendedInFact(),
                tally.withoutDetails(),
                tally.unknown(),
                tally.refusedRight());
    }

    private boolean take(StoredEvent event) {
        if (read >= MOST_EVENTS || replay.isFull()) {
            cut = Optional.of(new Cut(event.time(), replay.isFull() ? Cut.Reason.USERS : Cut.Reason.EVENTS));
            return false;
        }
        read++;
        oldest = oldest.or(() -> Optional.of(event.time()));
        newest = Optional.of(event.time());
        detailed = detailed || event.isDetailed();
        event.happenings().stream()
                .filter(happening -> !detailed || !isGuessed(happening))
                .flatMap(happening -> order.add(happening, event.time()).stream())
                .forEach(replay::add);
        return true;
    }

    /** Where events tell which attempt they are about, those that do not are about none: single sign-on, an empty field. */
    private static boolean isGuessed(Happening happening) {
        return happening instanceof Happening.Attempt attempt && attempt.source() == Happening.Source.TIME_OF_EVENT;
    }

    private List<String> missingTypes() {
        Set<String> enabled = realm.getEnabledEventTypesStream().collect(Collectors.toSet());
        return StoredEvent.TYPES.stream()
                .filter(type -> enabled.isEmpty() ? !type.isSaveByDefault() : !enabled.contains(type.name()))
                .map(EventType::name)
                .toList();
    }
}
