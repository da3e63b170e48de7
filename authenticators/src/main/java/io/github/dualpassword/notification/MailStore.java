package io.github.dualpassword.notification;

import java.util.List;
import java.util.Optional;

/** Where mails wait. Bound to one database transaction. */
public interface MailStore {

    /** Puts a mail down that is due at once; it commits or vanishes with what it tells. */
    void add(Mail mail, long now);

    /**
     * The same for what is told only once.
     *
     * @param onceKey names what is told, at most 255 characters
     * @param state {@link MailState#WAITING}, or {@link MailState#JOINED} for what another mail tells
     * @return false when it is there already, whatever became of it
     */
    boolean addOnce(Mail mail, String onceKey, MailState state, long now);

    /** Whether this has been put down before, and not been swept yet. */
    boolean isKnown(String realmId, String onceKey);

    /** Realms in which mails wait. */
    List<String> realmsWithWaiting();

    /**
     * Mails of a realm that are due, nobody's, and of a kind that this server knows (during an update others may know
     * more), the longest due first, at most {@code limit} of them.
     */
    List<String> due(String realmId, long now, int limit);

    /**
     * Makes a mail the caller's until {@code leaseUntil} and counts an attempt, in one conditional change: of any number
     * of callers at the same time one gets it.
     *
     * @param holder name of this claim, unique
     * @return nothing when the mail is not due, or somebody else's
     */
    Optional<Claim> claim(String mailId, String holder, long now, long leaseUntil);

    /**
     * Writes down what became of a claimed mail.
     *
     * @return false when the claim had run out and somebody else has the mail
     */
    boolean settle(String mailId, String holder, Delivery delivery, long now);

    /**
     * A mail that is the caller's for a while.
     *
     * @param attempts to send it so far, the one that begins now included
     */
    record Claim(Mail mail, int attempts) {}
}
