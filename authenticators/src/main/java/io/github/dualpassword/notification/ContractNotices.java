package io.github.dualpassword.notification;

import java.util.List;

/**
 * Stores notices to all users of a contract until each of them has a mail in the outbox. Bound to one database transaction.
 */
public interface ContractNotices {

    /** Enqueues a notice by a single insert, in the transaction of what it reports. */
    void add(ContractNotice notice, long now);

    /** Realms that have notices for which somebody is still without a mail. */
    List<String> realmsWithOpen();

    /**
     * Notices of a realm for which somebody is still without a mail, of a kind that this server knows, oldest first.
     *
     * @param limit how many at the most
     */
    List<Open> open(String realmId, int limit);

    /**
     * Notes that one more page of receivers has got mails, in the transaction that enqueues them, by one conditional update: of
     * any number of concurrent callers, one may enqueue the mails of a page.
     *
     * @param lastReceiver Keycloak's id of the last one of them
     * @return false if somebody else has done it meanwhile
     */
    boolean advance(Open open, String lastReceiver);

    /**
     * The same for the last page.
     *
     * @param now milliseconds since the epoch
     */
    boolean close(Open open, long now);

    /**
     * A notice that is being spread.
     *
     * @param pages of receivers who have got mails
     * @param after Keycloak's id of the last one of them; empty at the beginning
     */
    record Open(ContractNotice notice, int pages, String after) {}
}
