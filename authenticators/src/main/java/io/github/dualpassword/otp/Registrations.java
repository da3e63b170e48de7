package io.github.dualpassword.otp;

import java.util.List;
import java.util.Optional;

/** Which users use which tokens: one token a user, and any number of users a token. Bound to one database transaction. */
public interface Registrations {

    Optional<Registration> find(String realmId, String userId);

    /** Users who share a token, as Keycloak's ids, in order. */
    List<String> usersOf(String realmId, String tokenId);

    /**
     * The same as of this very moment, locked: MySQL and MariaDB otherwise read what was there when the transaction first read
     * anything.
     */
    List<String> lockUsersOf(String realmId, String tokenId);

    /** Registers a token for a user, in place of another one. */
    void put(String realmId, Registration registration);

    /** Ends what a user has registered in a contract. */
    void remove(String realmId, String userId, String contractId);

    /** Ends all registrations of a token. */
    void removeOfToken(String realmId, String tokenId);
}
