package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.ServiceStops;

/** Keeps service stops in {@code DP_SERVICE_STOP}. Reads by query, which never returns stale state. */
record ServiceStopRows(EntityManager entityManager) implements ServiceStops {

    private static final String OF_USER =
            "select r from ServiceStopRow r where r.realmId = :realmId and r.userId = :userId";

    @Override
    public Optional<ServiceStop> find(String realmId, String userId) {
        return stop(Jpql.query(entityManager, ServiceStopRow.class, OF_USER, parameters(realmId, userId)));
    }

    @Override
    public Optional<ServiceStop> lock(String realmId, String userId) {
        return stop(Jpql.locking(entityManager, ServiceStopRow.class, OF_USER, parameters(realmId, userId)));
    }

    @Override
    public ServiceStop stop(String realmId, ServiceStop stop) {
        Jpql.insertUnlessThere(
                entityManager,
                "insert into ServiceStopRow (realmId, userId, operatorId, setBy, stoppedAt)"
                        + " values (:realmId, :userId, :operatorId, :setBy, :stoppedAt)",
                Map.of(
                        "realmId", realmId,
                        "userId", stop.userId(),
                        "operatorId", stop.operatorId(),
                        "setBy", stop.setBy().id(),
                        "stoppedAt", stop.at()));
        return lock(realmId, stop.userId())
                .orElseThrow(() -> new IllegalStateException("The stop was lifted at the same moment"));
    }

    @Override
    public boolean lift(String realmId, String userId) {
        int lifted = Jpql.execute(
                entityManager,
                "delete from ServiceStopRow r where r.realmId = :realmId and r.userId = :userId",
                parameters(realmId, userId));
        return lifted > 0;
    }

    private Optional<ServiceStop> stop(TypedQuery<ServiceStopRow> query) {
        Optional<ServiceStopRow> row = query.getResultStream().findFirst();
        row.ifPresent(entityManager::detach);
        return row.map(ServiceStopRow::toStop);
    }

    private static Map<String, Object> parameters(String realmId, String userId) {
        return Map.of("realmId", realmId, "userId", userId);
    }
}
