package io.github.dualpassword.notification;

import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Spreads notices to all users of a contract: a mail in the outbox for each who has an address, page by page.
 *
 * <p>The mails of a page are enqueued in the transaction that notes the page: a server that dies has spread a page or has not,
 * and of two that spread the same notice, one gets the page. A page is as large as what the outbox can send in this round
 * beside what waits there already, so that a company of thousands delays nobody else's mails.
 */
record ContractNoticeSpread(SeparateTransaction transaction) {

    private static final Logger LOG = Logger.getLogger(ContractNoticeSpread.class);

    /** Of one realm in one round. */
    private static final int MAX_NOTICES = MailRound.MAX_PER_REALM;

    void run() {
        int left = MailRound.MAX_PER_REALM - waiting();
        for (ContractNotices.Open open : left > 0 ? open() : List.<ContractNotices.Open>of()) {
            left -= spread(open, left);
            if (left <= 0) {
                return;
            }
        }
    }

    private int waiting() {
        return transaction.run(session -> Storage.of(session, MailStore.class)
                .due(transaction.realmId(), CurrentRealm.of(session).now(), MailRound.MAX_PER_REALM)
                .size());
    }

    private List<ContractNotices.Open> open() {
        return transaction.run(session -> notices(session).open(transaction.realmId(), MAX_NOTICES));
    }

    /** @return how many mails were enqueued */
    private int spread(ContractNotices.Open open, int limit) {
        try {
            return transaction.run(session -> spread(session, open, limit));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    failure,
                    "Notice %s could not be spread; it is tried again",
                    open.notice().id());
            return 0;
        }
    }

    private static int spread(KeycloakSession session, ContractNotices.Open open, int limit) {
        List<String> receivers = receivers(session, open, limit);
        if (!advance(session, open, receivers, limit)) {
            return 0;
        }
        MailOutbox outbox = new MailOutbox(session);
        receivers.forEach(userId -> outbox.add(userId, open.notice().notice()));
        return receivers.size();
    }

    private static boolean advance(
            KeycloakSession session, ContractNotices.Open open, List<String> receivers, int limit) {
        return receivers.size() < limit
                ? notices(session).close(open, CurrentRealm.of(session).now())
                : notices(session).advance(open, receivers.get(limit - 1));
    }

    /** Nobody when the contract is gone. */
    private static List<String> receivers(KeycloakSession session, ContractNotices.Open open, int limit) {
        ContractProvider contracts = session.getProvider(ContractProvider.class);
        Optional<String> group = contracts.find(open.notice().contractId()).map(contracts::groupOf);
        return group.map(members ->
                        Storage.of(session, ContractMembers.class).withMailAddress(members, open.after(), limit))
                .orElse(List.of());
    }

    private static ContractNotices notices(KeycloakSession session) {
        return Storage.of(session, ContractNotices.class);
    }
}
