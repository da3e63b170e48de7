package io.github.dualpassword.passkey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.credential.CredentialModel;

/** Keycloak's credentials of passkeys with their registrations, as the database has them. */
public interface HeldPasskeys {

    /** A credential; the registration is that with its id, whether or not it is of this key. */
    record Held(CredentialModel stored, Optional<Passkey> registration) {}

    /** Those of many users, by Keycloak's ids of users, each in the order of registration: one query. Users of user storages have none. */
    Map<String, List<Held>> ofUsers(String realmId, Collection<String> userIds);

    /** Those of one user, wherever the user is stored. */
    List<Held> ofUser(String realmId, String userId);

    /** Locks the registrations of a user: a signature of one of the keys comes before, or after. */
    void lock(String realmId, String userId);

    /** Removes a registration, if there is one. */
    void remove(String realmId, String id);
}
