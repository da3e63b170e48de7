package io.github.dualpassword.realmsetup;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.RealmModel;

/** Types of events that the realm stores. */
record StoredEventTypes(RealmModel realm) implements RealmPart {

    static final String STORED = "stored";

    /** A realm that names none stores all that Keycloak stores by default, ours included. */
    boolean areNamed() {
        return realm.getEnabledEventTypesStream().findAny().isPresent();
    }

    @Override
    public Optional<String> read(String type) {
        return realm.getEnabledEventTypesStream().anyMatch(type::equals) ? Optional.of(STORED) : Optional.empty();
    }

    @Override
    public void write(String type, Optional<String> stored) {
        Set<String> types = realm.getEnabledEventTypesStream().collect(Collectors.toSet());
        if (stored.isPresent()) {
            types.add(type);
        } else {
            types.remove(type);
        }
        realm.setEnabledEventTypes(types);
    }

    /** An empty list would mean all of Keycloak's types. */
    @Override
    public Optional<String> hindrance(String type, Optional<String> former) {
        return realm.getEnabledEventTypesStream().count() == 1
                ? Optional.of("It is the last type that is named; without it Keycloak would store all types.")
                : Optional.empty();
    }
}
