package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.sessionend.SessionEndRequest;
import io.github.dualpassword.sessionend.SessionEnds;

/** Keeps requests to end sessions in {@code DP_SESSION_END}. */
record SessionEndRows(EntityManager entityManager) implements SessionEnds {

    @Override
    public void add(SessionEndRequest request) {
        entityManager.persist(SessionEndRow.from(request));
        entityManager.flush();
    }

    @Override
    public boolean isRequested(String realmId, String userId) {
        return Jpql.query(
                                entityManager,
                                Long.class,
                                "select count(r) from SessionEndRow r"
                                        + " where r.realmId = :realmId and r.userId = :userId"
                                        + " and r.scope <> :ownChange",
                                Map.of("realmId", realmId, "userId", userId, "ownChange", SessionEnd.Scope.OWN_CHANGE))
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<String> realms() {
        return entityManager
                .createQuery("select distinct r.realmId from SessionEndRow r", String.class)
                .getResultList();
    }

    @Override
    public List<SessionEndRequest> before(String realmId, long moment, int max) {
        return Jpql.query(
                        entityManager,
                        SessionEndRow.class,
                        "select r from SessionEndRow r where r.realmId = :realmId and r.requestedAt <= :moment"
                                + " order by r.requestedAt, r.id",
                        Map.of("realmId", realmId, "moment", moment))
                .setMaxResults(max)
                .getResultStream()
                .map(SessionEndRow::toRequest)
                .toList();
    }

    @Override
    public void remove(String id) {
        Jpql.execute(entityManager, "delete from SessionEndRow r where r.id = :id", Map.of("id", id));
    }
}
