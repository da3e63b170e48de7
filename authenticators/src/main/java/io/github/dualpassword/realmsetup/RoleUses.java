package io.github.dualpassword.realmsetup;

import java.util.List;

/**
 * What a role is part of, as Keycloak's own tables know it. Bound to one database transaction. Each list is in an order of
 * its own and ends after so many.
 */
public interface RoleUses {

    /** Keycloak's ids of the roles, of the realm and of clients, that are composed of it; the default role is one. */
    List<String> composites(String roleId, int most);

    /** The client ids of clients that may put it into their tokens. */
    List<String> clients(String roleId, int most);

    /** The names of client scopes that may put it into tokens. */
    List<String> clientScopes(String roleId, int most);
}
