package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.otp.approval.Phone;
import io.github.dualpassword.otp.approval.Phones;

/** Reads in {@code DP_TOKEN_ISSUE} which phone has which token. */
record PhoneRows(EntityManager entityManager) implements Phones {

    @Override
    public Optional<Phone> find(String realmId, String shortId) {
        return first("r.shortId = :shortId", Map.of("realmId", realmId, "shortId", shortId));
    }

    @Override
    public Optional<Phone> ofToken(String realmId, String tokenId) {
        return first("r.id = :id", Map.of("realmId", realmId, "id", tokenId));
    }

    private Optional<Phone> first(String condition, Map<String, Object> parameters) {
        return Jpql.query(
                        entityManager,
                        IssuedTokenRow.class,
                        "select r from IssuedTokenRow r where r.realmId = :realmId and r.deviceKey is not null and "
                                + condition,
                        parameters)
                .getResultStream()
                .findFirst()
                .map(IssuedTokenRow::toPhone);
    }
}
