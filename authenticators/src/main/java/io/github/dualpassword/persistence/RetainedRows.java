package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.housekeeping.Housekeeping;
import io.github.dualpassword.policy.RealmPolicy;

/** Applies the retention rules that {@link DualPasswordEntities} declares. */
record RetainedRows(EntityManager entityManager) implements Housekeeping {

    private static final String OF_REALM = "r.realmId = :realmId";

    private static final String SUSPENDED = LockoutRows.OF_CREDENTIALS
            + " and r.unknownLogin = false and r.standing <> USABLE"
            + " and (r.suspendedUntil = 0 or r.suspendedUntil > :now)";

    @Override
    public Restrictions restrictionsOfUser(String realmId, String userId, long now) {
        return new Restrictions(
                count(
                        "LockoutRow",
                        SUSPENDED + " and r.subjectId = :userId",
                        Map.of("realmId", realmId, "now", now, "userId", userId)),
                count("ServiceStopRow", "r.userId = :userId", Map.of("realmId", realmId, "userId", userId)));
    }

    @Override
    public Restrictions restrictionsOfRealm(String realmId, long now) {
        return new Restrictions(
                count("LockoutRow", SUSPENDED, Map.of("realmId", realmId, "now", now)),
                count("ServiceStopRow", "1 = 1", Map.of("realmId", realmId)));
    }

    @Override
    public void removeUser(String realmId, String userId) {
        DualPasswordEntities.RETENTIONS.forEach(
                retention -> retention.ofUser().ifPresent(rows -> remove(retention, rows, realmId, userId)));
    }

    @Override
    public void removeContract(String realmId, String contractId) {
        DualPasswordEntities.RETENTIONS.forEach(
                retention -> retention.ofContract().ifPresent(rows -> remove(retention, rows, realmId, contractId)));
    }

    @Override
    public void removeRealm(String realmId) {
        DualPasswordEntities.RETENTIONS.forEach(retention -> delete(retention, OF_REALM, Map.of("realmId", realmId)));
    }

    @Override
    public List<String> sweptTables() {
        return DualPasswordEntities.RETENTIONS.stream()
                .filter(retention ->
                        retention.orphans().isPresent() || !retention.expiries().isEmpty())
                .map(Retention::table)
                .toList();
    }

    @Override
    public int removeExpired(String table, String realmId, RealmPolicy policy, long now) {
        Retention retention = retention(table);
        SweptRealm realm = new SweptRealm(entityManager, realmId, policy, now);
        return retention.expiries().stream()
                .mapToInt(expiry -> removeExpired(retention, expiry, realm))
                .sum();
    }

    @Override
    public int removeOrphans(String table) {
        Retention retention = retention(table);
        return retention
                .orphans()
                .map(rows -> delete(retention, rows, Map.of()))
                .orElse(0);
    }

    private void remove(Retention retention, String rows, String realmId, String id) {
        delete(retention, OF_REALM + " and " + rows, Map.of("realmId", realmId, "id", id));
    }

    private int removeExpired(Retention retention, Retention.Expiry expiry, SweptRealm realm) {
        return expiry.moment()
                .apply(realm)
                .map(moment -> delete(
                        retention,
                        OF_REALM + " and " + expiry.condition(),
                        Map.of("realmId", realm.id(), "moment", moment)))
                .orElse(0);
    }

    private long count(String entity, String condition, Map<String, Object> parameters) {
        String query = "select count(r.realmId) from " + entity + " r where " + OF_REALM + " and " + condition;
        return Jpql.query(entityManager, Long.class, query, parameters).getSingleResult();
    }

    private int delete(Retention retention, String condition, Map<String, Object> parameters) {
        String statement = "delete from " + retention.entity().getSimpleName() + " r where " + condition;
        return Jpql.execute(entityManager, statement, parameters);
    }

    private static Retention retention(String table) {
        return DualPasswordEntities.RETENTIONS.stream()
                .filter(retention -> retention.table().equals(table))
                .findFirst()
                .orElseThrow();
    }
}
