package io.github.dualpassword.passkey;

import java.util.List;
import java.util.Optional;

/** The registrations of passkeys. Each method reads and writes in the transaction of its session. */
public interface Passkeys {

    /** Adds one. Fails where the realm has one with the same credential id: by the key of the table. */
    void add(Passkey registered);

    /**
     * Makes whoever else wants to register one for this user wait until the transaction is over. To be called before anything is read in
     * it. What is locked is the state of the confirmation password, without which nobody registers any.
     */
    void lockRegistrations(String realmId, String userId);

    /** How many a user has whose credential is there; read past every cache. */
    long count(String realmId, String userId);

    List<Passkey> ofUser(String realmId, String userId);

    /** Whether one of the realm was registered to another RP ID. */
    boolean isAnyOfAnotherName(String realmId, String rpId);

    /** Reads one for update: whoever else changes it comes before, or after. */
    Optional<Passkey> lock(String realmId, String id);

    /** Writes state, counter and failures of one that is locked. */
    void change(Passkey after);
}
