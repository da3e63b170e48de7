package io.github.dualpassword.otp.inventory;

import java.util.List;
import java.util.Optional;

import io.github.dualpassword.otp.StoredToken;

/** What was read from files and is not imported yet. Bound to one database transaction. */
public interface StagedTokens {

    /** Begins an import. @param now milliseconds since the epoch */
    void begin(String realmId, String importId, long now);

    /** How many files an import has taken; empty when there is none. */
    Optional<Integer> files(String realmId, String importId);

    /**
     * Locks an import until the transaction ends.
     *
     * @return how many files it has taken; empty when there is none
     */
    Optional<Integer> lock(String realmId, String importId);

    /**
     * Keeps what a file holds, or a part of it; any number of parts of one file.
     *
     * @param file number of the file, from 1; the import is locked
     * @param now milliseconds since the epoch
     */
    void add(String realmId, String importId, int file, List<StagedToken> tokens, List<ImportFault> faults, long now);

    /** How many tokens are staged. */
    long count(String realmId, String importId);

    /** How many faults were found in files. */
    long countFaults(String realmId, String importId);

    /** The first faults, in the order of files and lines. */
    List<ImportFault> faults(String realmId, String importId, int limit);

    /** The first staged tokens whose serial number there is already, or that stand in the files before. */
    List<ImportFault> conflicts(String realmId, String importId, int limit);

    /** The first staged tokens that go to a contract. */
    List<ImportFault> assigned(String realmId, String importId, int limit);

    /** Adds all staged tokens by one statement; how many. Throws where a serial number is there already. */
    int commit(String realmId, String importId);

    /** Forgets an import with all that was staged. */
    void remove(String realmId, String importId);

    /**
     * A token on its way.
     *
     * @param line of its file, from 1
     */
    record StagedToken(int line, StoredToken token) {}
}
