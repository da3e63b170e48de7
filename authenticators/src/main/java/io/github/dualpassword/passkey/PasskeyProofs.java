package io.github.dualpassword.passkey;

import java.util.List;
import java.util.Optional;

/**
 * Challenges and what answered them. States change by conditional updates only: of two who want to answer one, one does. Each method
 * reads and writes in the transaction of its session.
 */
public interface PasskeyProofs {

    void add(PasskeyProof asked);

    /** Ids of the challenges of a login that can still be answered, the newest first. */
    List<String> open(String realmId, String login, int limit, long now);

    /**
     * Gives the challenge of one that has no answer yet a new random, and what else is shown now.
     *
     * @return whether this call did
     */
    boolean askAnew(PasskeyProof asked);

    Optional<PasskeyProof> find(String realmId, String id);

    /** Reads one for update, as it is now, whatever the transaction has read before. */
    Optional<PasskeyProof> lock(String realmId, String id);

    /**
     * Keeps the answer, if the challenge is the present one, has none, and its time is not over.
     *
     * @return whether this call did
     */
    boolean give(PasskeyProof asked, PasskeyProof.Given given, long now);
}
