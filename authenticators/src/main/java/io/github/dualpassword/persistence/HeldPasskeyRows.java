package io.github.dualpassword.persistence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.keycloak.credential.CredentialModel;
import org.keycloak.storage.StorageId;

import io.github.dualpassword.passkey.HeldPasskeys;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;

/** Reads Keycloak's credentials of passkeys together with {@code DP_PASSKEY}. Reads texts and detaches, so that a later read sees what was changed. */
record HeldPasskeyRows(EntityManager entityManager) implements HeldPasskeys {

    private static final String SELECT = "select %1$s, c.id, c.userLabel, c.credentialData, c.secretData, r from %2$s c"
            + " left join PasskeyRow r on r.id = c.id and r.realmId = :realmId and r.userId = %1$s"
            + " where c.type = :type and %1$s in :users order by r.registeredAt, c.id";

    private static final String OF_USERS = SELECT.formatted("c.user.id", "CredentialEntity");
    private static final String OF_STORED_USERS = SELECT.formatted("c.userId", "FederatedUserCredentialEntity");

    @Override
    public Map<String, List<Held>> ofUsers(String realmId, Collection<String> userIds) {
        return userIds.isEmpty() ? Map.of() : read(OF_USERS, realmId, userIds);
    }

    @Override
    public List<Held> ofUser(String realmId, String userId) {
        String query = StorageId.isLocalStorage(userId) ? OF_USERS : OF_STORED_USERS;
        return read(query, realmId, List.of(userId)).getOrDefault(userId, List.of());
    }

    @Override
    public void lock(String realmId, String userId) {
        Jpql.locking(
                        entityManager,
                        PasskeyRow.class,
                        "select r from PasskeyRow r where r.realmId = :realmId and r.userId = :userId order by r.id",
                        Map.of("realmId", realmId, "userId", userId))
                .getResultList()
                .forEach(entityManager::detach);
    }

    @Override
    public void remove(String realmId, String id) {
        Jpql.execute(
                entityManager,
                "delete from PasskeyRow r where r.realmId = :realmId and r.id = :id",
                Map.of("realmId", realmId, "id", id));
    }

    private Map<String, List<Held>> read(String query, String realmId, Collection<String> userIds) {
        return Jpql.query(
                        entityManager,
                        Object[].class,
                        query,
                        Map.of("realmId", realmId, "type", PasskeyCredentialProviderFactory.TYPE, "users", userIds))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        LinkedHashMap::new,
                        Collectors.mapping(this::held, Collectors.toList())));
    }

    private Held held(Object[] row) {
        CredentialModel stored = new CredentialModel();
        stored.setId((String) row[1]);
        stored.setType(PasskeyCredentialProviderFactory.TYPE);
        stored.setUserLabel((String) row[2]);
        stored.setCredentialData((String) row[3]);
        stored.setSecretData((String) row[4]);
        Optional<PasskeyRow> registration = Optional.ofNullable((PasskeyRow) row[5]);
        registration.ifPresent(entityManager::detach);
        return new Held(stored, registration.map(PasskeyRow::toPasskey));
    }
}
