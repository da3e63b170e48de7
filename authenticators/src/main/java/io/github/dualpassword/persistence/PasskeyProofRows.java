package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.passkey.PasskeyProof;
import io.github.dualpassword.passkey.PasskeyProofs;
import io.github.dualpassword.passkey.ProofState;

/** Keeps challenges and evidence in {@code DP_PASSKEY_PROOF}. Reads by query and detaches, so that a later read sees what was changed. */
record PasskeyProofRows(EntityManager entityManager) implements PasskeyProofs {

    private static final String INSERT = """
            insert into PasskeyProofRow (id, realmId, userId, clientId, login, state, random, challenge, transactionId, txn, details, rpId,\
             askedAt, validUntil, changedAt) values (:id, :realmId, :userId, :clientId, :login, :state, :random, :challenge, :transactionId,\
             :txn, :details, :rpId, :askedAt, :validUntil, :changedAt)""";

    private static final String ASK_ANEW = """
            update PasskeyProofRow r set r.random = :random, r.challenge = :challenge, r.transactionId = :transactionId, r.txn = :txn,\
             r.details = :details, r.rpId = :rpId, r.askedAt = :askedAt, r.validUntil = :validUntil, r.changedAt = :changedAt\
             where r.realmId = :realmId and r.id = :id and r.state = :state and r.userId = :userId and r.clientId = :clientId\
             and r.login = :login""";

    private static final String GIVE = """
            update PasskeyProofRow r set r.state = :next, r.passkeyId = :passkeyId, r.credentialId = :credentialId,\
             r.publicKey = :publicKey, r.clientData = :clientData, r.authenticatorData = :authenticatorData,\
             r.signature = :signature, r.origin = :origin, r.changedAt = :now where r.realmId = :realmId and r.id = :id\
             and r.state = :state and r.challenge = :challenge and r.validUntil > :now""";

    private static final String OPEN =
            "select r.id from PasskeyProofRow r where r.realmId = :realmId and r.login = :login"
                    + " and r.state = :state and r.validUntil > :now order by r.askedAt desc, r.id";

    private static final String SELECT = "select r from PasskeyProofRow r where r.realmId = :realmId and r.id = :id";

    @Override
    public void add(PasskeyProof asked) {
        Jpql.execute(entityManager, INSERT, values(asked));
    }

    @Override
    public List<String> open(String realmId, String login, int limit, long now) {
        return Jpql.query(
                        entityManager,
                        String.class,
                        OPEN,
                        Map.of("realmId", realmId, "login", login, "state", ProofState.ASKED.id(), "now", now))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public boolean askAnew(PasskeyProof asked) {
        return Jpql.execute(entityManager, ASK_ANEW, values(asked)) == 1;
    }

    private static Map<String, Object> values(PasskeyProof asked) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", asked.id());
        values.put("realmId", asked.realmId());
        values.put("userId", asked.userId());
        values.put("clientId", asked.clientId());
        values.put("login", asked.login());
        values.put("state", asked.state().id());
        values.put("random", asked.random());
        values.put("challenge", asked.challenge());
        values.put(
                "transactionId",
                asked.bound().flatMap(PasskeyProof.Bound::transactionId).orElse(null));
        values.put("txn", asked.bound().flatMap(PasskeyProof.Bound::txn).orElse(null));
        values.put("details", asked.bound().map(PasskeyProof.Bound::details).orElse(null));
        values.put("rpId", asked.rpId());
        values.put("askedAt", asked.askedAt());
        values.put("validUntil", asked.validUntil());
        values.put("changedAt", asked.changedAt());
        return values;
    }

    @Override
    public Optional<PasskeyProof> find(String realmId, String id) {
        return first(Jpql.query(entityManager, PasskeyProofRow.class, SELECT, Map.of("realmId", realmId, "id", id)));
    }

    @Override
    public Optional<PasskeyProof> lock(String realmId, String id) {
        return first(Jpql.locking(entityManager, PasskeyProofRow.class, SELECT, Map.of("realmId", realmId, "id", id)));
    }

    @Override
    public boolean give(PasskeyProof asked, PasskeyProof.Given given, long now) {
        Map<String, Object> values = new HashMap<>();
        values.put("realmId", asked.realmId());
        values.put("id", asked.id());
        values.put("challenge", asked.challenge());
        values.put("state", ProofState.ASKED.id());
        values.put("next", ProofState.GIVEN.id());
        values.put("passkeyId", given.passkeyId());
        values.put("credentialId", given.credentialId());
        values.put("publicKey", given.publicKey());
        values.put("clientData", given.clientData());
        values.put("authenticatorData", given.authenticatorData());
        values.put("signature", given.signature());
        values.put("origin", given.origin());
        values.put("now", now);
        return Jpql.execute(entityManager, GIVE, values) == 1;
    }

    private Optional<PasskeyProof> first(TypedQuery<PasskeyProofRow> query) {
        List<PasskeyProofRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return rows.stream().findFirst().map(PasskeyProofRow::toProof);
    }
}
