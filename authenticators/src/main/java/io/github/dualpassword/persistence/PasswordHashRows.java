package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity;

import io.github.dualpassword.lockout.StoredHashes;

/**
 * Changes hashes in Keycloak's own tables: {@code CREDENTIAL}, or {@code FED_USER_CREDENTIAL} for users that a storage does not
 * import.
 *
 * <p>The row is locked by its first read, so what is compared is what a change that has committed meanwhile has left. Its
 * version stays, so that a change which has read the row before does not fail.
 */
record PasswordHashRows(EntityManager entityManager) implements StoredHashes {

    @Override
    public boolean replace(UserModel user, CredentialModel proven, CredentialModel fresh) {
        return StorageId.isLocalStorage(user.getId())
                ? replace(CredentialEntity.class, CredentialEntity::getSecretData, proven, fresh)
                : replace(
                        FederatedUserCredentialEntity.class,
                        FederatedUserCredentialEntity::getSecretData,
                        proven,
                        fresh);
    }

    private <R> boolean replace(
            Class<R> row, Function<R, String> secretData, CredentialModel proven, CredentialModel fresh) {
        return Jpql.locking(
                                entityManager,
                                row,
                                "select c from " + row.getSimpleName() + " c where c.id = :id",
                                Map.of("id", proven.getId()))
                        .getResultStream()
                        .map(secretData)
                        .anyMatch(proven.getSecretData()::equals)
                && update(row.getSimpleName(), proven, fresh);
    }

    private boolean update(String entity, CredentialModel proven, CredentialModel fresh) {
        return Jpql.execute(
                        entityManager,
                        "update " + entity + " c set c.secretData = :secretData, c.credentialData = :credentialData"
                                + " where c.id = :id",
                        Map.of(
                                "secretData", fresh.getSecretData(),
                                "credentialData", fresh.getCredentialData(),
                                "id", proven.getId()))
                == 1;
    }
}
