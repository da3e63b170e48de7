package io.github.dualpassword.realmsetup;

import java.util.Collection;
import java.util.List;

/** Users who have to do something at their next login, as Keycloak's own tables know them. Bound to one database transaction. */
public interface PendingActions {

    /**
     * Keycloak's ids of users with one of these required actions; each once.
     *
     * @param actions ids of required actions; empty for nobody
     */
    List<String> usersWith(String realmId, Collection<String> actions);
}
