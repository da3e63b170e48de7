package io.github.dualpassword.persistence;

import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.storage.StorageId;

import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.openlogin.DeviceMarks;

/** Reads {@code DP_TOKEN}, {@code DP_TOKEN_USER} and Keycloak's credential tables: counts and no entities. */
record DeviceMarkRows(EntityManager entityManager) implements DeviceMarks {

    private static final String REGISTERED =
            "select count(r) from TokenUserRow r, TokenRow t where r.realmId = :realmId"
                    + " and r.userId = :userId and r.tokenId = :id and t.id = r.tokenId and t.realmId = r.realmId"
                    + " and t.state = ASSIGNED and t.contractId = r.contractId";

    private static final String OF_USERS =
            "select count(c) from CredentialEntity c where c.user.id = :userId and c.id = :id and c.type = :type";

    private static final String OF_STORED_USERS = "select count(c) from FederatedUserCredentialEntity c"
            + " where c.userId = :userId and c.id = :id and c.type = :type";

    @Override
    public boolean isOf(String realmId, String userId, DeviceMark mark) {
        return switch (mark.kind()) {
            case TOKEN -> isThere(REGISTERED, Map.of("realmId", realmId, "userId", userId, "id", mark.id()));
            case EXISTING_OTP ->
                isThere(
                        StorageId.isLocalStorage(userId) ? OF_USERS : OF_STORED_USERS,
                        Map.of("userId", userId, "id", mark.id(), "type", OTPCredentialModel.TYPE));
        };
    }

    private boolean isThere(String query, Map<String, Object> parameters) {
        return Jpql.query(entityManager, Long.class, query, parameters)
                        // What this request is about to write is no change by somebody else.
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult()
                > 0;
    }
}
