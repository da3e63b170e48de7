package io.github.dualpassword.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * One round through the realms that have waiting mails.
 *
 * <p>Each mail is claimed, sent and settled separately. Claim and settlement are short transactions of their own; between
 * them, while the mail server is contacted, no database connection is held. A mail is claimed just before it is sent, so
 * that its lease does not elapse while others are sent.
 */
record MailRound(KeycloakSessionFactory sessions) {

    private static final Logger LOG = Logger.getLogger(MailRound.class);

    /** Longer than any delivery can take within Keycloak's timeouts (10 s for each response). */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Maximum number of mails of one realm in one round, so that others get their turn. */
    static final int MAX_PER_REALM = 50;

    void run() {
        for (String realmId : realms()) {
            try {
                SeparateTransaction transaction = SeparateTransaction.of(sessions, realmId);
                new ContractNoticeSpread(transaction).run();
                deliver(transaction);
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The mails of realm %s could not be worked on; it is tried again", realmId);
            }
        }
    }

    private List<String> realms() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> Stream.concat(
                                store(session).realmsWithWaiting().stream(),
                                Storage.of(session, ContractNotices.class).realmsWithOpen().stream())
                        .distinct()
                        .toList());
    }

    private void deliver(SeparateTransaction transaction) {
        List<String> due =
                transaction.run(session -> store(session).due(transaction.realmId(), now(session), MAX_PER_REALM));
        for (String mailId : due) {
            if (deliver(transaction, mailId)
                    .filter(Sending.NO_CONNECTION::equals)
                    .isPresent()) {
                // The next ones would probably wait for an answer as long, and other realms are waiting.
                return;
            }
        }
    }

    /** @return the outcome; empty if another server has claimed the mail */
    private Optional<Sending> deliver(SeparateTransaction transaction, String mailId) {
        String holder = KeycloakModelUtils.generateId();
        Optional<MailStore.Claim> claim = transaction.run(
                session -> store(session).claim(mailId, holder, now(session), now(session) + LEASE.toMillis()));
        return claim.map(claimed -> deliver(transaction, claimed, holder));
    }

    private Sending deliver(SeparateTransaction transaction, MailStore.Claim claim, String holder) {
        Sending sending =
                Delivery.mayTry(claim.attempts()) ? new Dispatch(transaction, claim.mail()).send() : Sending.REFUSED;
        transaction.runWithoutResult(session -> {
            Delivery delivery = Delivery.after(sending, claim.attempts(), now(session));
            store(session).settle(claim.mail().id(), holder, delivery, now(session));
            record(session.getContext().getRealm().getName(), claim, delivery.state());
        });
        return sending;
    }

    private static void record(String realm, MailStore.Claim claim, MailState state) {
        Mail mail = claim.mail();
        MailMetrics.count(realm, mail.notice().kind(), state);
        if (state == MailState.FAILED) {
            LOG.errorf(
                    "Mail '%s' to user %s of realm %s is given up after %d attempts",
                    mail.notice().kind().id(), mail.userId(), realm, Delivery.MAX_ATTEMPTS);
        }
    }

    private static MailStore store(KeycloakSession session) {
        return Storage.of(session, MailStore.class);
    }

    private static long now(KeycloakSession session) {
        return CurrentRealm.of(session).now();
    }
}
