package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.mirror.MirrorText;
import io.github.dualpassword.mirror.Mirrors.MirroredUser;

/** Finds suspensions and stops without a mirror: a query for users of Keycloak, and one for users of a user storage. */
record MissingMirrorQueries(EntityManager entityManager) {

    /** Each column by itself: what MariaDB puts together from two collations, it compares with nothing. */
    private static final String OF_PART =
            " and (a.value like concat(%2$s, ' %%') or a.longValue like concat(%2$s, ' %%')))";

    private static final String OF_USERS = " and exists (select 1 from UserEntity u where u.id = %1$s)"
            + " and not exists (select 1 from UserAttributeEntity a where a.user.id = %1$s and a.name = :name"
            + OF_PART;

    private static final String OF_STORED_USERS = " and %1$s like 'f:%%'"
            + " and not exists (select 1 from FederatedUserAttributeEntity a where a.userId = %1$s and a.name = :name"
            + OF_PART;

    private static final String SUSPENSIONS = "select r from LockoutRow r where r.unknownLogin = false and "
            + LockoutRows.OF_CREDENTIALS
            + " and r.oldestPending is null and (r.standing <> USABLE or r.suspensions > 0)";

    private static final String STOPS = "select r.realmId, r.userId from ServiceStopRow r where 1 = 1";

    List<LockoutKey> suspensions(int limit) {
        return both(LockoutRow.class, SUSPENSIONS, "r.subjectId", "r.credential", limit)
                .map(LockoutRow::key)
                .toList();
    }

    List<MirroredUser> stops(int limit) {
        return both(Object[].class, STOPS, "r.userId", "'" + MirrorText.STOP + "'", limit)
                .map(row -> new MirroredUser((String) row[0], (String) row[1]))
                .toList();
    }

    private <T> Stream<T> both(Class<T> type, String query, String userId, String part, int limit) {
        return Stream.of(OF_USERS, OF_STORED_USERS)
                .map(condition -> query + condition.formatted(userId, part))
                .flatMap(complete -> Jpql.query(entityManager, type, complete, Map.of("name", MirrorText.ATTRIBUTE))
                        .setMaxResults(limit)
                        .getResultStream());
    }
}
