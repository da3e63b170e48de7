package io.github.dualpassword.notification;

import java.util.List;
import java.util.Optional;

/** Stores queued mails. Bound to one database transaction. */
public interface MailStore {

    /** Enqueues a mail that is due at once, in the transaction of what it reports. */
    void add(Mail mail, long now);

    /** Takes one back that was enqueued in the same transaction. */
    void takeBack(String mailId);

    /**
     * Enqueues what is mailed only once.
     *
     * @param onceKey identifies what is mailed, at most 255 characters
     * @param state {@link MailState#WAITING}, or {@link MailState#JOINED} for what another mail reports
     * @return false if there is such a mail already, whatever its state
     */
    boolean addOnce(Mail mail, String onceKey, MailState state, long now);

    /** Whether there is a mail with this key that has not been swept yet. */
    boolean isKnown(String realmId, String onceKey);

    /** Realms that have waiting mails. */
    List<String> realmsWithWaiting();

    /**
     * Mails of a realm that are due, unclaimed, and of a kind that this server knows (during an update other servers may
     * know more); ordered by due time, at most {@code limit} of them.
     */
    List<String> due(String realmId, long now, int limit);

    /**
     * Claims a mail until {@code leaseUntil} and counts an attempt, in one conditional update: of any number of concurrent
     * callers, one gets it.
     *
     * @param holder unique id of this claim
     * @return empty if the mail is not due, or claimed by somebody else
     */
    Optional<Claim> claim(String mailId, String holder, long now, long leaseUntil);

    /**
     * Stores the outcome of a claimed mail.
     *
     * @return false if the claim had expired and somebody else has claimed the mail
     */
    boolean settle(String mailId, String holder, Delivery delivery, long now);

    /**
     * A mail that the caller has claimed.
     *
     * @param attempts to send it so far, including the current one
     */
    record Claim(Mail mail, int attempts) {}
}
