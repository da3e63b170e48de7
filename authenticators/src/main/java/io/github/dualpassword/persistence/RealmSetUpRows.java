package io.github.dualpassword.persistence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.realmsetup.SetUpItem;
import io.github.dualpassword.realmsetup.WrittenItem;
import io.github.dualpassword.realmsetup.WrittenItems;

/** Keeps what set-ups have written in {@code DP_REALM_SET_UP}. */
record RealmSetUpRows(EntityManager entityManager) implements WrittenItems {

    @Override
    public List<WrittenItem> of(String realmId) {
        return Jpql.query(
                        entityManager,
                        RealmSetUpRow.class,
                        "select r from RealmSetUpRow r where r.realmId = :realmId",
                        Map.of("realmId", realmId))
                .getResultStream()
                .map(RealmSetUpRow::toItem)
                .sorted(Comparator.comparing(WrittenItem::item))
                .toList();
    }

    @Override
    public void keep(String realmId, WrittenItem written) {
        RealmSetUpRow row = RealmSetUpRow.from(realmId, written);
        if (isKept(realmId, written.item())) {
            entityManager.merge(row);
        } else {
            entityManager.persist(row);
        }
        entityManager.flush();
    }

    @Override
    public void forget(String realmId, SetUpItem item) {
        Jpql.execute(
                entityManager,
                "delete from RealmSetUpRow r where r.realmId = :realmId and r.item = :item",
                key(realmId, item));
    }

    private boolean isKept(String realmId, SetUpItem item) {
        return Jpql.query(
                                entityManager,
                                Long.class,
                                "select count(r.item) from RealmSetUpRow r where r.realmId = :realmId and r.item = :item",
                                key(realmId, item))
                        .getSingleResult()
                > 0;
    }

    private static Map<String, Object> key(String realmId, SetUpItem item) {
        return Map.of("realmId", realmId, "item", item.name());
    }
}
