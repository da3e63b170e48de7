package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.notification.Delivery;
import io.github.dualpassword.notification.Mail;
import io.github.dualpassword.notification.MailKind;
import io.github.dualpassword.notification.MailState;
import io.github.dualpassword.notification.MailStore;

/**
 * Keeps mails in {@code DP_MAIL}.
 *
 * <p>A mail is claimed and settled by conditional updates: of two servers that try at the same time, the database lets one
 * succeed, and the update of the other one changes no row.
 */
record MailRows(EntityManager entityManager) implements MailStore {

    private static final List<String> KNOWN_KINDS =
            Stream.of(MailKind.values()).map(MailKind::id).toList();

    @Override
    public void add(Mail mail, long now) {
        entityManager.persist(MailRow.of(mail, now));
    }

    @Override
    public void takeBack(String mailId) {
        Jpql.execute(entityManager, "delete from MailRow m where m.id = :id", Map.of("id", mailId));
    }

    @Override
    public boolean addOnce(Mail mail, String onceKey, MailState state, long now) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "id", mail.id(),
                "realmId", mail.realmId(),
                "userId", mail.userId(),
                "kind", mail.notice().kind().id(),
                "facts", Facts.write(mail.notice().facts()),
                "onceKey", onceKey,
                "state", state,
                "now", now));
        parameters.put("settledAt", state == MailState.WAITING ? null : now);
        Jpql.insertUnlessThere(
                entityManager,
                "insert into MailRow (id, realmId, userId, kind, facts, onceKey, state, dueAt, attempts, leaseUntil,"
                        + " createdAt, settledAt) values (:id, :realmId, :userId, :kind, :facts, :onceKey, :state, :now,"
                        + " 0, 0, :now, :settledAt)",
                parameters);
        return isThere(mail.id());
    }

    private boolean isThere(String mailId) {
        return Jpql.query(
                                entityManager,
                                Long.class,
                                "select count(m) from MailRow m where m.id = :id",
                                Map.of("id", mailId))
                        .getSingleResult()
                > 0;
    }

    @Override
    public boolean isKnown(String realmId, String onceKey) {
        return Jpql.query(
                                entityManager,
                                Long.class,
                                "select count(m) from MailRow m where m.realmId = :realmId and m.onceKey = :onceKey",
                                Map.of("realmId", realmId, "onceKey", onceKey))
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<String> realmsWithWaiting() {
        return entityManager
                .createQuery("select distinct m.realmId from MailRow m where m.state = WAITING", String.class)
                .getResultList();
    }

    @Override
    public List<String> due(String realmId, long now, int limit) {
        return Jpql.query(
                        entityManager,
                        String.class,
                        "select m.id from MailRow m where m.state = WAITING and m.realmId = :realmId and m.dueAt <= :now"
                                + " and m.leaseUntil <= :now and m.kind in :kinds order by m.dueAt, m.id",
                        Map.of("realmId", realmId, "now", now, "kinds", KNOWN_KINDS))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Optional<Claim> claim(String mailId, String holder, long now, long leaseUntil) {
        int claimed = Jpql.execute(
                entityManager,
                "update MailRow m set m.leaseHolder = :holder, m.leaseUntil = :leaseUntil,"
                        + " m.attempts = m.attempts + 1 where m.id = :id and m.state = WAITING and m.dueAt <= :now"
                        + " and m.leaseUntil <= :now",
                Map.of("holder", holder, "leaseUntil", leaseUntil, "id", mailId, "now", now));
        return claimed == 0
                ? Optional.empty()
                : Optional.of(entityManager.find(MailRow.class, mailId))
                        .map(row -> new Claim(row.toMail(), row.attempts()));
    }

    @Override
    public boolean settle(String mailId, String holder, Delivery delivery, long now) {
        return entityManager
                        .createQuery("update MailRow m set m.state = :state, m.dueAt = :dueAt, m.leaseHolder = null,"
                                + " m.leaseUntil = 0, m.settledAt = :settledAt"
                                + " where m.id = :id and m.state = WAITING and m.leaseHolder = :holder")
                        .setParameter("state", delivery.state())
                        .setParameter("dueAt", delivery.dueAt())
                        .setParameter("settledAt", delivery.state() == MailState.WAITING ? null : now)
                        .setParameter("id", mailId)
                        .setParameter("holder", holder)
                        .executeUpdate()
                == 1;
    }
}
