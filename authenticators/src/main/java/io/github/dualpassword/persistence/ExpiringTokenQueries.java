package io.github.dualpassword.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.notification.ExpiringTokens;

/** Looks registered tokens up along the index of their last days. */
record ExpiringTokenQueries(EntityManager entityManager) implements ExpiringTokens {

    /** A registration of a contract that holds the token no longer is none. */
    private static final String FROM =
            " from TokenRow r join TokenUserRow u on u.realmId = r.realmId and u.tokenId = r.id"
                    + " and u.contractId = r.contractId where r.realmId = :realmId and r.state = ASSIGNED"
                    + " and r.expiresOn between :first and :last";

    @Override
    public List<String> contracts(String realmId, LastDays days, String after, int limit) {
        return Jpql.query(
                        entityManager,
                        String.class,
                        "select distinct r.contractId" + FROM + " and r.contractId > :after order by r.contractId",
                        Map.of(
                                "realmId",
                                realmId,
                                "first",
                                days.first().toEpochDay(),
                                "last",
                                days.last().toEpochDay(),
                                "after",
                                after))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<ExpiringToken> of(String realmId, String contractId, LastDays days) {
        List<Object[]> rows = Jpql.query(
                        entityManager,
                        Object[].class,
                        "select r.id, r.serial, r.expiresOn, u.userId" + FROM + " and r.contractId = :contractId"
                                + " order by r.expiresOn, r.serial, u.userId",
                        Map.of(
                                "realmId",
                                realmId,
                                "first",
                                days.first().toEpochDay(),
                                "last",
                                days.last().toEpochDay(),
                                "contractId",
                                contractId))
                .getResultList();
        Map<String, List<String>> users = new LinkedHashMap<>();
        rows.forEach(row -> users.computeIfAbsent((String) row[0], token -> new ArrayList<>())
                .add((String) row[3]));
        return rows.stream()
                // The row of the first user stands for the token.
                .filter(row -> users.get((String) row[0]).get(0).equals(row[3]))
                .map(row -> new ExpiringToken(
                        (String) row[0], (String) row[1], LocalDate.ofEpochDay((Long) row[2]), users.get((String)
                                row[0])))
                .toList();
    }
}
