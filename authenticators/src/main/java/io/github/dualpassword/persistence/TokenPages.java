package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.inventory.TokenList;
import io.github.dualpassword.otp.inventory.TokenQuery;

/** Looks tokens up in {@code DP_TOKEN}, page by page along the index of serial numbers. */
record TokenPages(EntityManager entityManager) implements TokenList {

    @Override
    public List<Token> find(String realmId, TokenQuery query) {
        StringBuilder conditions = new StringBuilder("r.realmId = :realmId and r.serial > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("realmId", realmId, "after", query.afterSerial()));
        if (!query.serialPrefix().isEmpty()) {
            conditions.append(" and r.serial like :prefix");
            parameters.put("prefix", query.serialPrefix() + "%");
        }
        query.contractId().ifPresent(contract -> {
            conditions.append(" and r.contractId = :contractId");
            parameters.put("contractId", contract);
        });
        query.state().ifPresent(state -> {
            conditions.append(" and r.state = :state");
            parameters.put("state", state);
        });
        query.expiry().ifPresent(days -> {
            conditions.append(" and r.expiresOn between :from and :to");
            parameters.put("from", days.from().toEpochDay());
            parameters.put("to", days.to().toEpochDay());
        });
        return Jpql.query(
                        entityManager,
                        TokenRow.class,
                        "select r from TokenRow r where " + conditions + " order by r.serial",
                        parameters)
                .setMaxResults(query.limit())
                .getResultStream()
                .map(TokenRow::toToken)
                .map(StoredToken::token)
                .toList();
    }
}
