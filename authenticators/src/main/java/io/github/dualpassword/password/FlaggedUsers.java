package io.github.dualpassword.password;

import java.util.List;

/** Users whose login password is flagged for change, as Keycloak's own tables know them. Bound to one database transaction. */
public interface FlaggedUsers {

    /**
     * Those of one user storage.
     *
     * @param storage Keycloak's id of its component
     * @param examples how many login IDs to name at most
     */
    Flagged ofStorage(String realmId, String storage, int examples);

    /**
     * Flagged users.
     *
     * @param count how many there are
     * @param loginIds of some of them; where Keycloak keeps no copy of a user, what the storage knows the user by
     */
    record Flagged(long count, List<String> loginIds) {}
}
