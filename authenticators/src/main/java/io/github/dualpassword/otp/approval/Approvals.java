package io.github.dualpassword.otp.approval;

import java.util.List;
import java.util.Optional;

/**
 * Requests for approvals. Bound to one database transaction; what is read is what the database has at that moment. States change by
 * conditional updates only: of two who want to change one, one does.
 */
public interface Approvals {

    void add(Approval asked);

    void remove(String realmId, String id);

    Optional<Approval> find(String realmId, String id);

    /** Those of a token since a moment, in any order. */
    List<Approval> ofToken(String realmId, String tokenId, long since);

    /** The same as they are now, whatever the transaction has read before; nobody changes them until it ends. */
    List<Approval> lockOfToken(String realmId, String tokenId, long since);

    /**
     * Writes what an answer has come to, if nothing has changed it since it was read.
     *
     * @return whether this call did
     */
    boolean change(Approval before, Approval after);

    /**
     * Moves it on, if it is in this state and its time is not over.
     *
     * @return whether this call did
     */
    boolean move(String realmId, String id, ApprovalState from, ApprovalState to, long now);
}
