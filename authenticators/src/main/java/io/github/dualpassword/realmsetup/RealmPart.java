package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Optional;

/** All items of one kind in a realm, as Keycloak has them. */
interface RealmPart {

    /** The value of an item; empty where there is none. */
    Optional<String> read(String key);

    /** Gives an item a value, or takes it away where it is empty. */
    void write(String key, Optional<String> value);

    /** Why an item that is not there cannot be added beside what else the realm has. */
    default Optional<String> clash(String key, Optional<String> wanted) {
        return Optional.empty();
    }

    /** Why an item cannot get its former value back. */
    default Optional<String> hindrance(String key, Optional<String> former) {
        return Optional.empty();
    }

    /** What uses an item, so that it cannot go. */
    default List<ItemUse> uses(String key) {
        return List.of();
    }
}
