package io.github.dualpassword.realmsetup;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.events.EventType;

import io.github.dualpassword.rehearsal.Rehearsal;
import io.github.dualpassword.staff.Attempt;

/** The types of events that others of this product read from Keycloak's store. */
final class NeededEventTypes {

    private NeededEventTypes() {}

    static Set<String> names() {
        return Stream.concat(Attempt.TYPES.stream(), Rehearsal.TYPES.stream())
                .map(EventType::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
