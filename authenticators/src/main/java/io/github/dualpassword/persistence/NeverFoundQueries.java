package io.github.dualpassword.persistence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.staff.NeverFoundUsers;
import io.github.dualpassword.staff.PageMark;
import io.github.dualpassword.staff.UserFacts.Home;

/** Reads login IDs along Keycloak's index of them, and compares them here: SQL knows no normal forms. */
record NeverFoundQueries(EntityManager entityManager) implements NeverFoundUsers {

    private static final String NEXT =
            "select u.id, u.username, u.lastName, u.firstName, u.enabled, u.federationLink from UserEntity u"
                    + " where u.realmId = :realmId and u.username > :text and u.serviceAccountClientLink is null"
                    + " order by u.username";

    private static final String LOGIN_IDS =
            "select u.username from UserEntity u where u.realmId = :realmId and u.username in :texts";

    private static final String ADDRESSES =
            "select u.email from UserEntity u where u.realmId = :realmId and u.email in :texts";

    @Override
    public Window window(String realmId, PageMark after, int limit) {
        List<Object[]> rows = Jpql.query(
                        entityManager, Object[].class, NEXT, Map.of("realmId", realmId, "text", after.text()))
                .setMaxResults(WINDOW)
                .getResultList();
        List<Stored> found = rows.stream()
                .filter(row -> !ForeignText.canBeTyped(loginId(row)))
                .limit(limit)
                .map(NeverFoundQueries::stored)
                .toList();
        return new Window(found, onward(rows, found, limit));
    }

    private static Optional<PageMark> onward(List<Object[]> rows, List<Stored> found, int limit) {
        if (found.size() == limit) {
            return Optional.of(new PageMark(0, found.get(limit - 1).loginId()));
        }
        return rows.size() < WINDOW
                ? Optional.empty()
                : Optional.of(new PageMark(0, loginId(rows.get(rows.size() - 1))));
    }

    @Override
    public Set<String> taken(String realmId, Collection<String> loginIds) {
        Map<String, Object> parameters = Map.of("realmId", realmId, "texts", loginIds);
        Set<String> taken = new HashSet<>(
                Jpql.query(entityManager, String.class, LOGIN_IDS, parameters).getResultList());
        taken.addAll(
                Jpql.query(entityManager, String.class, ADDRESSES, parameters).getResultList());
        return taken;
    }

    private static Stored stored(Object[] row) {
        return new Stored(
                (String) row[0],
                loginId(row),
                Person.nameOf((String) row[2], (String) row[3]),
                (boolean) row[4],
                row[5] == null ? Home.HERE : Home.ELSEWHERE);
    }

    private static String loginId(Object[] row) {
        return (String) row[1];
    }
}
