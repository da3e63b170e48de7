package io.github.dualpassword.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenStore;

/** Keeps tokens in {@code DP_TOKEN}. Every change names what it has found, so that none is lost. */
record TokenRows(EntityManager entityManager) implements TokenStore {

    private static final String ROW = "select r from TokenRow r";
    private static final String STATE_OF_TOKEN =
            " left join LockoutRow l on l.realmId = r.realmId and l.subjectId = r.id" + " and l.credential = '"
                    + OneTimePassword.TOKEN.id() + "'";
    private static final String OF_TOKEN = " where r.realmId = :realmId and r.id = :id";
    private static final String OF_SERIAL = " where r.realmId = :realmId and r.serial = :serial";

    @Override
    public Optional<StoredToken> find(String realmId, String tokenId) {
        return first(Jpql.query(entityManager, TokenRow.class, ROW + OF_TOKEN, ofToken(realmId, tokenId)));
    }

    @Override
    public Optional<StoredToken> findBySerial(String realmId, TokenSerial serial) {
        return first(Jpql.query(entityManager, TokenRow.class, ROW + OF_SERIAL, ofSerial(realmId, serial)));
    }

    @Override
    public Optional<StoredToken> lock(String realmId, String tokenId) {
        return first(Jpql.locking(entityManager, TokenRow.class, ROW + OF_TOKEN, ofToken(realmId, tokenId)));
    }

    @Override
    public Optional<StoredToken> lockBySerial(String realmId, TokenSerial serial) {
        return first(Jpql.locking(entityManager, TokenRow.class, ROW + OF_SERIAL, ofSerial(realmId, serial)));
    }

    @Override
    public boolean isOneFree(String realmId, String contractId, LocalDate today, long now, int mostUsers) {
        return !Jpql.query(
                        entityManager,
                        String.class,
                        "select r.id from TokenRow r" + STATE_OF_TOKEN
                                + " where r.realmId = :realmId and r.contractId = :contractId and r.form = HARDWARE"
                                + " and r.state = ASSIGNED and (r.startsOn is null or r.startsOn <= :today)"
                                + " and (r.expiresOn is null or r.expiresOn >= :today)"
                                + " and (l.subjectId is null or not " + LockoutRows.SUSPENDED.formatted("l") + ")"
                                + " and (select count(u.userId) from TokenUserRow u where u.realmId = r.realmId"
                                + " and u.tokenId = r.id) < :mostUsers",
                        Map.of(
                                "realmId", realmId,
                                "contractId", contractId,
                                "today", today.toEpochDay(),
                                "now", now,
                                "mostUsers", (long) mostUsers))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean use(String realmId, String tokenId, String contractId, CodeProgress after) {
        return 1
                == Jpql.execute(
                        entityManager,
                        "update TokenRow r set r.lastUsed = :lastUsed, r.drift = :drift" + OF_TOKEN
                                + " and r.state = ASSIGNED and r.contractId = :contractId and r.lastUsed < :lastUsed",
                        Map.of(
                                "realmId", realmId,
                                "id", tokenId,
                                "contractId", contractId,
                                "lastUsed", after.lastUsed(),
                                "drift", after.drift()));
    }

    @Override
    public boolean change(String realmId, Token before, Token after) {
        Map<String, Object> parameters = new HashMap<>(
                Map.of("realmId", realmId, "id", before.id(), "before", before.state(), "after", after.state()));
        String wasAssigned =
                before.contractId().isPresent() ? "r.contractId = :contractBefore" : "r.contractId is null";
        before.contractId().ifPresent(contract -> parameters.put("contractBefore", contract));
        String assigned = after.contractId().isPresent() ? ":contractAfter" : "null";
        after.contractId().ifPresent(contract -> parameters.put("contractAfter", contract));
        return 1
                == Jpql.execute(
                        entityManager,
                        "update TokenRow r set r.state = :after, r.contractId = " + assigned + OF_TOKEN
                                + " and r.state = :before and " + wasAssigned,
                        parameters);
    }

    @Override
    public void add(String realmId, StoredToken issued) {
        entityManager.persist(TokenRow.from(realmId, issued));
        entityManager.flush();
    }

    private static Map<String, Object> ofToken(String realmId, String tokenId) {
        return Map.of("realmId", realmId, "id", tokenId);
    }

    private static Map<String, Object> ofSerial(String realmId, TokenSerial serial) {
        return Map.of("realmId", realmId, "serial", serial.value());
    }

    private Optional<StoredToken> first(TypedQuery<TokenRow> query) {
        Optional<TokenRow> row = query.getResultStream().findFirst();
        // Changes go past the persistence context, which would keep showing the row as it was.
        row.ifPresent(entityManager::detach);
        return row.map(TokenRow::toToken);
    }
}
