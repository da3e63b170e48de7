package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.Credential;
import io.github.dualpassword.passkey.Passkey;
import io.github.dualpassword.passkey.Passkeys;

/** Keeps registrations in {@code DP_PASSKEY}. Reads by query and detaches, so that a later read sees what was changed. */
record PasskeyRows(EntityManager entityManager) implements Passkeys {

    /** Of a user, or of a user in a user storage. */
    static final String WITHOUT_CREDENTIAL = "not exists (select 1 from CredentialEntity c where c.id = r.id)"
            + " and not exists (select 1 from FederatedUserCredentialEntity f where f.id = r.id)";

    private static final String INSERT = """
            insert into PasskeyRow (id, realmId, userId, credentialHash, keyHash, secretHash, rpId, state, synced, procedure,\
             registeredBy, counter, failures, registeredAt, usableFrom, signedAt, changedAt) values (:id, :realmId, :userId,\
             :credentialHash, :keyHash, :secretHash, :rpId, :state, :synced, :procedure, :registeredBy, :counter, :failures,\
             :registeredAt, :usableFrom, :signedAt, :changedAt)""";

    private static final String SELECT = "select r from PasskeyRow r where r.realmId = :realmId and ";

    @Override
    public void add(Passkey registered) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", registered.id());
        values.put("realmId", registered.realmId());
        values.put("userId", registered.userId());
        values.put("credentialHash", registered.credentialHash());
        values.put("keyHash", registered.keyHash());
        values.put("secretHash", registered.secretHash());
        values.put("rpId", registered.rpId());
        values.put("state", registered.state().id());
        values.put("synced", registered.synced());
        values.put("procedure", registered.procedure());
        values.put("registeredBy", registered.registeredBy());
        values.put("counter", registered.counter());
        values.put("failures", registered.failures());
        values.put("registeredAt", registered.registeredAt());
        values.put("usableFrom", registered.usableFrom());
        values.put("signedAt", registered.signedAt());
        values.put("changedAt", registered.changedAt());
        Jpql.execute(entityManager, INSERT, values);
    }

    @Override
    public void lockRegistrations(String realmId, String userId) {
        Jpql.locking(
                        entityManager,
                        LockoutRow.class,
                        "select r from LockoutRow r where r.realmId = :realmId and r.subjectId = :userId"
                                + " and r.credential = :credential",
                        Map.of("realmId", realmId, "userId", userId, "credential", Credential.CONFIRMATION.id()))
                .getSingleResult();
    }

    @Override
    public long count(String realmId, String userId) {
        return Jpql.query(
                        entityManager,
                        Long.class,
                        "select count(r) from PasskeyRow r where r.realmId = :realmId and r.userId = :userId and not ("
                                + WITHOUT_CREDENTIAL + ")",
                        Map.of("realmId", realmId, "userId", userId))
                .getSingleResult();
    }

    @Override
    public List<Passkey> ofUser(String realmId, String userId) {
        return read(Jpql.query(
                entityManager,
                PasskeyRow.class,
                SELECT + "r.userId = :userId order by r.registeredAt, r.id",
                Map.of("realmId", realmId, "userId", userId)));
    }

    @Override
    public boolean isAnyOfAnotherName(String realmId, String rpId) {
        return Jpql.query(
                        entityManager,
                        Long.class,
                        "select 1L from PasskeyRow r where r.realmId = :realmId and r.rpId <> :rpId and not ("
                                + WITHOUT_CREDENTIAL + ")",
                        Map.of("realmId", realmId, "rpId", rpId))
                .setMaxResults(1)
                .getResultStream()
                .findAny()
                .isPresent();
    }

    @Override
    public Optional<Passkey> lock(String realmId, String id) {
        return read(Jpql.locking(
                        entityManager, PasskeyRow.class, SELECT + "r.id = :id", Map.of("realmId", realmId, "id", id)))
                .stream()
                .findFirst();
    }

    @Override
    public void change(Passkey after) {
        Jpql.execute(
                entityManager,
                "update PasskeyRow r set r.state = :state, r.counter = :counter, r.failures = :failures, r.signedAt = :signedAt,"
                        + " r.changedAt = :now"
                        + " where r.realmId = :realmId and r.id = :id",
                Map.of(
                        "state", after.state().id(),
                        "counter", after.counter(),
                        "failures", after.failures(),
                        "signedAt", after.signedAt(),
                        "now", after.changedAt(),
                        "realmId", after.realmId(),
                        "id", after.id()));
    }

    private List<Passkey> read(TypedQuery<PasskeyRow> query) {
        List<PasskeyRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return rows.stream().map(PasskeyRow::toPasskey).toList();
    }
}
