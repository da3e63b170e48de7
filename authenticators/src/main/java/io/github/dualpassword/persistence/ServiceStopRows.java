package io.github.dualpassword.persistence;

import java.util.Optional;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.ServiceStops;

/** Keeps service stops in {@code DP_SERVICE_STOP}. Reads by query, which never returns stale state. */
record ServiceStopRows(EntityManager entityManager) implements ServiceStops {

    @Override
    public Optional<ServiceStop> find(String realmId, String userId) {
        Optional<ServiceStopRow> row = entityManager
                .createQuery(
                        "select r from ServiceStopRow r where r.realmId = :realmId and r.userId = :userId",
                        ServiceStopRow.class)
                .setParameter("realmId", realmId)
                .setParameter("userId", userId)
                .getResultStream()
                .findFirst();
        row.ifPresent(entityManager::detach);
        return row.map(ServiceStopRow::toStop);
    }

    @Override
    public boolean stop(String realmId, ServiceStop stop) {
        return entityManager
                        .createQuery("insert into ServiceStopRow (realmId, userId, operatorId, stoppedAt)"
                                + " values (:realmId, :userId, :operatorId, :stoppedAt) on conflict do nothing")
                        .setParameter("realmId", realmId)
                        .setParameter("userId", stop.userId())
                        .setParameter("operatorId", stop.operatorId())
                        .setParameter("stoppedAt", stop.at())
                        .executeUpdate()
                > 0;
    }

    @Override
    public boolean lift(String realmId, String userId) {
        return entityManager
                        .createQuery("delete from ServiceStopRow r where r.realmId = :realmId and r.userId = :userId")
                        .setParameter("realmId", realmId)
                        .setParameter("userId", userId)
                        .executeUpdate()
                > 0;
    }
}
