package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.notification.ContractNotice;
import io.github.dualpassword.notification.ContractNotices;
import io.github.dualpassword.notification.MailKind;

/** Keeps notices to all users of a contract in {@code DP_CONTRACT_NOTICE}. */
record ContractNoticeRows(EntityManager entityManager) implements ContractNotices {

    /** A notice, as far as it was read. */
    private static final String AS_READ = " where r.id = :id and r.pages = :pages and r.spreadAt is null";

    private static final List<String> KNOWN_KINDS =
            Stream.of(MailKind.values()).map(MailKind::id).toList();

    @Override
    public void add(ContractNotice notice, long now) {
        entityManager.persist(ContractNoticeRow.of(notice, now));
    }

    @Override
    public List<String> realmsWithOpen() {
        return entityManager
                .createQuery(
                        "select distinct r.realmId from ContractNoticeRow r where r.spreadAt is null", String.class)
                .getResultList();
    }

    @Override
    public List<Open> open(String realmId, int limit) {
        return Jpql.query(
                        entityManager,
                        ContractNoticeRow.class,
                        "select r from ContractNoticeRow r where r.realmId = :realmId and r.spreadAt is null"
                                + " and r.kind in :kinds order by r.createdAt, r.id",
                        Map.of("realmId", realmId, "kinds", KNOWN_KINDS))
                .setMaxResults(limit)
                .getResultStream()
                .map(ContractNoticeRow::toOpen)
                .toList();
    }

    @Override
    public boolean advance(Open open, String lastReceiver) {
        return Jpql.execute(
                        entityManager,
                        "update ContractNoticeRow r set r.pages = r.pages + 1, r.lastReceiver = :lastReceiver"
                                + AS_READ,
                        Map.of("lastReceiver", lastReceiver, "id", open.notice().id(), "pages", open.pages()))
                == 1;
    }

    @Override
    public boolean close(Open open, long now) {
        return Jpql.execute(
                        entityManager,
                        "update ContractNoticeRow r set r.pages = r.pages + 1, r.spreadAt = :now" + AS_READ,
                        Map.of("now", now, "id", open.notice().id(), "pages", open.pages()))
                == 1;
    }
}
