package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where tokens are kept, which imports add ({@link io.github.dualpassword.otp.inventory}), and the issue of software tokens. Bound
 * to one database transaction; what is read is what the database has at that moment.
 */
public interface TokenStore {

    Optional<StoredToken> find(String realmId, String tokenId);

    /** The same, and nobody else changes it until the transaction ends; as it is committed by then. */
    Optional<StoredToken> lock(String realmId, String tokenId);

    Optional<StoredToken> findBySerial(String realmId, TokenSerial serial);

    /** The same, locked until the transaction ends. */
    Optional<StoredToken> lockBySerial(String realmId, TokenSerial serial);

    /**
     * Whether a contract has a token of the bank that one more user could register: used on this day, not suspended, and not
     * shared by enough. A software token is never free.
     *
     * @param today in the realm's time zone
     * @param now milliseconds since the epoch
     * @param mostUsers how many users may share a token
     */
    boolean isOneFree(String realmId, String contractId, LocalDate today, long now, int mostUsers);

    /** Adds a token that was issued; its id and its serial number are new. */
    void add(String realmId, StoredToken issued);

    /**
     * Remembers that a code was used, if the token is still assigned to this contract and no code of this position or a later
     * one was used.
     *
     * @return whether it did
     */
    boolean use(String realmId, String tokenId, String contractId, CodeProgress after);

    /**
     * Changes state and contract of a token, if they are still as they were.
     *
     * @return whether it did
     */
    boolean change(String realmId, Token before, Token after);
}
