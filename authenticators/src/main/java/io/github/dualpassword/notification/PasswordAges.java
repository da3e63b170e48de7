package io.github.dualpassword.notification;

import java.util.List;

/** When passwords were set, as Keycloak's own tables know it. Bound to one database transaction. */
public interface PasswordAges {

    /** Where Keycloak keeps credentials. */
    enum Home {
        /** With its own users. */
        USERS,
        /** For users of a user storage. */
        STORED_USERS
    }

    /**
     * Stored credentials of a type that were set from {@code from} on and before {@code to} (milliseconds since the
     * epoch), in the order of their ids.
     *
     * @param after only those with a greater id than this; empty for the first page
     * @param limit how many at the most
     */
    List<StoredPassword> setBetween(
            Home home, String realmId, String type, long from, long to, String after, int limit);

    /**
     * A stored credential.
     *
     * @param id Keycloak's id of the credential
     * @param userId Keycloak's id of whose it is
     */
    record StoredPassword(String id, String userId) {}
}
