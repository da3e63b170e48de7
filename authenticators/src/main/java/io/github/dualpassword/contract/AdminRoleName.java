package io.github.dualpassword.contract;

import java.util.Optional;
import java.util.Set;

import org.keycloak.models.AdminRoles;
import org.keycloak.models.Constants;

/**
 * What a role is called, and of what client it is.
 *
 * @param client client id; empty for a role of the realm itself
 */
record AdminRoleName(Optional<String> client, String role) {

    private static final Set<String> OF_ALL_REALMS = Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM);

    /** Keycloak calls the client that stands for a realm by the realm's name and this ending. */
    private static final String CLIENT_OF_REALM = "-realm";

    /** Whether it is one of Keycloak's administration in the master realm. */
    boolean administersMaster() {
        return client.map(id -> id.endsWith(CLIENT_OF_REALM)).orElseGet(() -> OF_ALL_REALMS.contains(role));
    }

    /** Whether it is one in any other realm. */
    boolean administersRealm() {
        return client.filter(Constants.REALM_MANAGEMENT_CLIENT_ID::equals).isPresent();
    }
}
