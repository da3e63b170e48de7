package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.storage.StorageId;

import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.OtpCredentials;

/**
 * Reads Keycloak's credential tables, and keeps in {@code DP_OTP_USE} what Keycloak does not. Columns are read and no entities: of
 * an entity that this persistence context knows already it would give the state from before.
 */
record OtpCredentialRows(EntityManager entityManager) implements OtpCredentials {

    private static final String COLUMNS = "select c.id, c.createdDate, c.secretData, c.credentialData from ";

    private static final String OF_USERS =
            COLUMNS + "CredentialEntity c where c.user.id = :userId and c.type = :type order by c.priority";

    private static final String OF_STORED_USERS =
            COLUMNS + "FederatedUserCredentialEntity c where c.userId = :userId and c.type = :type order by c.priority";

    @Override
    public List<CredentialModel> of(String userId) {
        String query = StorageId.isLocalStorage(userId) ? OF_USERS : OF_STORED_USERS;
        return Jpql.query(
                        entityManager, Object[].class, query, Map.of("userId", userId, "type", OTPCredentialModel.TYPE))
                // What this request is about to write is no change by somebody else.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .map(OtpCredentialRows::credential)
                .toList();
    }

    @Override
    public Map<String, CodeProgress> progress(String realmId, String userId) {
        return Jpql.query(
                        entityManager,
                        OtpUseRow.class,
                        "select r from OtpUseRow r where r.realmId = :realmId and r.userId = :userId",
                        Map.of("realmId", realmId, "userId", userId))
                .getResultStream()
                // Changes go past the persistence context, which would keep showing the row as it was.
                .peek(entityManager::detach)
                .collect(Collectors.toUnmodifiableMap(OtpUseRow::credentialId, OtpUseRow::toProgress));
    }

    @Override
    public boolean use(String realmId, String userId, String credentialId, CodeProgress after) {
        Map<String, Object> key = Map.of("realmId", realmId, "userId", userId, "credentialId", credentialId);
        Jpql.insertUnlessThere(
                entityManager,
                "insert into OtpUseRow (realmId, userId, credentialId, lastUsed, drift)"
                        + " values (:realmId, :userId, :credentialId, " + CodeProgress.NOTHING_USED + ", 0)",
                key);
        return 1
                == Jpql.execute(
                        entityManager,
                        "update OtpUseRow r set r.lastUsed = :lastUsed, r.drift = :drift where r.realmId = :realmId"
                                + " and r.userId = :userId and r.credentialId = :credentialId and r.lastUsed < :lastUsed",
                        Map.of(
                                "realmId", realmId,
                                "userId", userId,
                                "credentialId", credentialId,
                                "lastUsed", after.lastUsed(),
                                "drift", after.drift()));
    }

    private static CredentialModel credential(Object[] columns) {
        CredentialModel stored = new CredentialModel();
        stored.setType(OTPCredentialModel.TYPE);
        stored.setId((String) columns[0]);
        stored.setCreatedDate((Long) columns[1]);
        stored.setSecretData((String) columns[2]);
        stored.setCredentialData((String) columns[3]);
        return stored;
    }
}
