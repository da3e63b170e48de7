package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.keycloak.storage.StorageId;

import io.github.dualpassword.openlogin.PasskeyMarks;
import io.github.dualpassword.passkey.KeySecret;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;
import io.github.dualpassword.passkey.PasskeyState;

/** Reads {@code DP_PASSKEY} and Keycloak's credential tables: texts and no entities. */
record PasskeyMarkRows(EntityManager entityManager) implements PasskeyMarks {

    private static final String REGISTERED = "select r.secretHash from PasskeyRow r"
            + " where r.realmId = :realmId and r.userId = :userId and r.id = :id and r.state = :state";
    private static final String OF_USERS =
            "select c.secretData from CredentialEntity c where c.user.id = :userId and c.id = :id and c.type = :type";
    private static final String OF_STORED_USERS = "select c.secretData from FederatedUserCredentialEntity c"
            + " where c.userId = :userId and c.id = :id and c.type = :type";

    @Override
    public boolean isUsable(String realmId, String userId, String passkeyId) {
        List<String> registered = texts(
                REGISTERED,
                Map.of("realmId", realmId, "userId", userId, "id", passkeyId, "state", PasskeyState.USABLE.id()));
        return texts(
                        StorageId.isLocalStorage(userId) ? OF_USERS : OF_STORED_USERS,
                        Map.of("userId", userId, "id", passkeyId, "type", PasskeyCredentialProviderFactory.TYPE))
                .stream()
                .flatMap(stored -> KeySecret.read(stored).stream())
                .anyMatch(secret -> registered.contains(secret.hash()));
    }

    private List<String> texts(String query, Map<String, Object> parameters) {
        return Jpql.query(entityManager, String.class, query, parameters)
                // What this request is about to write is no change by somebody else.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
