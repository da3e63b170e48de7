package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity;

import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.PasswordMarks;

/**
 * Reads Keycloak's credential tables and {@code DP_LOCKOUT}. Columns are read and no entities: of an entity that this
 * persistence context knows already it would give the state from before.
 */
record PasswordMarkRows(EntityManager entityManager) implements PasswordMarks {

    private static final String OF_USERS =
            " from CredentialEntity c where c.user.id = :userId and c.type = :type order by c.priority";

    private static final String OF_STORED_USERS =
            " from FederatedUserCredentialEntity c where c.userId = :userId and c.type = :type order by c.priority";

    private static final String ROW =
            " from LockoutRow r where r.realmId = :realmId and r.subjectId = :subjectId and r.credential = :credential";

    @Override
    public Optional<PasswordMark> present(LockoutKey key, PasswordMark proven) {
        if (proven.isOfDirectory()) {
            return Optional.of(ofDirectory(key));
        }
        return Jpql.query(entityManager, Object[].class, "select c.id, c.createdDate" + credentials(key), ofUser(key))
                // What this request is about to write is no change by somebody else.
                .setFlushMode(FlushModeType.COMMIT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> mark((String) row[0], (Long) row[1]));
    }

    @Override
    public Optional<PasswordMark> locked(LockoutKey key, PasswordMark proven) {
        if (proven.isOfDirectory()) {
            return Optional.of(Jpql.locking(entityManager, LockoutRow.class, "select r" + ROW, parameters(key))
                    .getResultStream()
                    .findFirst()
                    .map(LockoutRow::passwordChanges)
                    .map(PasswordMark::ofDirectory)
                    .orElse(PasswordMark.ofDirectory(0)));
        }
        return Jpql.locking(entityManager, Object.class, "select c" + credentials(key), ofUser(key))
                .getResultStream()
                .findFirst()
                .map(PasswordMarkRows::mark);
    }

    @Override
    public PasswordMark ofDirectory(LockoutKey key) {
        return Jpql.query(entityManager, Long.class, "select r.passwordChanges" + ROW, parameters(key))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .map(PasswordMark::ofDirectory)
                .orElse(PasswordMark.ofDirectory(0));
    }

    @Override
    public void changed(LockoutKey key, long now) {
        new LockoutRows(entityManager).create(key, now);
        Jpql.execute(
                entityManager,
                "update LockoutRow r set r.passwordChanges = r.passwordChanges + 1 where r.realmId = :realmId"
                        + " and r.subjectId = :subjectId and r.credential = :credential",
                parameters(key));
    }

    private static String credentials(LockoutKey key) {
        return StorageId.isLocalStorage(key.subjectId()) ? OF_USERS : OF_STORED_USERS;
    }

    private static Map<String, Object> ofUser(LockoutKey key) {
        return Map.of("userId", key.subjectId(), "type", key.credential().type());
    }

    private static PasswordMark mark(Object entity) {
        if (entity instanceof CredentialEntity stored) {
            return mark(stored.getId(), stored.getCreatedDate());
        }
        FederatedUserCredentialEntity stored = (FederatedUserCredentialEntity) entity;
        return mark(stored.getId(), stored.getCreatedDate());
    }

    static PasswordMark mark(String id, Long createdDate) {
        CredentialModel stored = new CredentialModel();
        stored.setId(id);
        stored.setCreatedDate(createdDate);
        return PasswordMark.of(stored);
    }

    private static Map<String, Object> parameters(LockoutKey key) {
        return Map.of(
                "realmId", key.realmId(),
                "subjectId", key.subjectId(),
                "credential", key.credential().id());
    }
}
