package io.github.dualpassword.persistence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.audit.TokenNumbers;

/** Counts the rows of {@code DP_TOKEN}, by one query. */
record TokenNumberQueries(EntityManager entityManager) implements TokenNumbers {

    private static final String QUERY = Stream.of(Stage.values())
            .map(TokenNumberQueries::condition)
            .map("sum(case when %s then 1 else 0 end)"::formatted)
            .collect(Collectors.joining(", ", "select ", " from TokenRow r where r.realmId = :realmId"));

    private static String condition(Stage stage) {
        String works = "(r.expiresOn is null or r.expiresOn >= :today)";
        return switch (stage) {
            case IN_STOCK -> "r.state = IN_STOCK and " + works;
            case ASSIGNED -> "r.state = ASSIGNED and (r.expiresOn is null or r.expiresOn > :near)";
            case EXPIRING -> "r.state = ASSIGNED and r.expiresOn >= :today and r.expiresOn <= :near";
            case SUSPENDED -> "r.state = SUSPENDED and " + works;
            case EXPIRED -> "r.state <> REVOKED and r.expiresOn < :today";
            case REVOKED -> "r.state = REVOKED";
        };
    }

    @Override
    public Map<Stage, Long> of(String realmId, LocalDate today, LocalDate near) {
        Object[] sums = Jpql.query(
                        entityManager,
                        Object[].class,
                        QUERY,
                        Map.of("realmId", realmId, "today", today.toEpochDay(), "near", near.toEpochDay()))
                .getSingleResult();
        Map<Stage, Long> numbers = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            // There is no sum of nothing.
            if (sums[stage.ordinal()] instanceof Number number) {
                numbers.put(stage, number.longValue());
            }
        }
        return numbers;
    }
}
