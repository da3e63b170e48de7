package io.github.dualpassword.staff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;

/**
 * What a realm keeps of the attempts of its users in Keycloak's event store, now; it may have been set up otherwise before.
 *
 * @param extent whether they are kept
 * @param missing names of the types of events that are not kept, in alphabetical order
 * @param kept how long; empty for ever
 */
public record AttemptRecording(Extent extent, List<String> missing, Optional<Duration> kept) {

    /** Whether attempts are kept. */
    public enum Extent {
        ALL,
        /** Some types of events are not. */
        SOME,
        NONE
    }

    public static AttemptRecording of(RealmModel realm) {
        List<String> stored = realm.getEnabledEventTypesStream().toList();
        return of(realm.isEventsEnabled(), Set.copyOf(stored), Duration.ofSeconds(realm.getEventsExpiration()));
    }

    /** @param stored names of the types that are kept; none means those that Keycloak keeps by default */
    static AttemptRecording of(boolean on, Set<String> stored, Duration expiry) {
        List<String> missing =
                names().filter(type -> !on || !isStored(type, stored)).sorted().toList();
        Extent extent = missing.isEmpty() ? Extent.ALL : Extent.SOME;
        return new AttemptRecording(
                missing.size() == Attempt.TYPES.size() ? Extent.NONE : extent,
                missing,
                Optional.of(expiry).filter(span -> !span.isZero()));
    }

    private static Stream<String> names() {
        return Attempt.TYPES.stream().map(EventType::name);
    }

    private static boolean isStored(String type, Set<String> stored) {
        return stored.isEmpty() ? EventType.valueOf(type).isSaveByDefault() : stored.contains(type);
    }
}
