package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.jpa.entity.FederatedUserAttributeEntity;

import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.mirror.MirrorText;
import io.github.dualpassword.mirror.Mirrors;

/**
 * Keeps mirrors in Keycloak's tables of attributes: that of its own users, and that of users who are kept nowhere but in a
 * user storage. Reads texts and no entities, so that what is read is what the database has now.
 */
record MirrorRows(EntityManager entityManager) implements Mirrors {

    private static final String OF_USERS = " UserAttributeEntity a where a.name = :name";
    private static final String OF_STORED_USERS = " FederatedUserAttributeEntity a where a.name = :name";

    /** Keycloak keeps a text of more than 255 characters in a column of its own. */
    private static final String TEXT = "coalesce(a.value, a.longValue)";

    private static final String OF_USER =
            "select a.id, a.user.id, " + TEXT + " from" + OF_USERS + " and a.user.id = :userId";
    private static final String OF_STORED_USER = "select a.id, a.userId, " + TEXT + " from" + OF_STORED_USERS
            + " and a.userId = :userId and a.realmId = :realmId";

    /** Every user who was adopted, or has ever entered a login password, has such a row. */
    private static final String UNKNOWN = " and not exists (select 1 from LockoutRow l where l.realmId = %s"
            + " and l.subjectId = %s and l.credential = 'login')";

    private static final String IMPORTED = "select distinct a.user.realmId, a.user.id from" + OF_USERS
            + UNKNOWN.formatted("a.user.realmId", "a.user.id");
    private static final String IMPORTED_STORED =
            "select distinct a.realmId, a.userId from" + OF_STORED_USERS + UNKNOWN.formatted("a.realmId", "a.userId");

    @Override
    public void put(MirroredUser user, String part, String value) {
        remove(user, part);
        if (StorageId.isLocalStorage(user.userId())) {
            putOfUser(user, value);
        } else {
            putOfStoredUser(user, value);
        }
    }

    @Override
    public void remove(MirroredUser user, String part) {
        remove(user, text -> text.startsWith(part + " "));
    }

    @Override
    public List<MirroredUser> importedInto(RealmModel realm) {
        Map<String, Object> parameters = Map.of("name", MirrorText.ATTRIBUTE, "realmId", realm.getId());
        return Stream.of(IMPORTED + " and a.user.realmId = :realmId", IMPORTED_STORED + " and a.realmId = :realmId")
                .flatMap(query -> imported(query, parameters, Integer.MAX_VALUE))
                .toList();
    }

    @Override
    public List<MirroredUser> imported(int limit) {
        return Stream.of(IMPORTED, IMPORTED_STORED)
                .flatMap(query -> imported(query, Map.of("name", MirrorText.ATTRIBUTE), limit))
                .limit(limit)
                .toList();
    }

    @Override
    public List<LockoutKey> missingSuspensions(int limit) {
        return new MissingMirrorQueries(entityManager).suspensions(limit);
    }

    @Override
    public List<MirroredUser> missingStops(int limit) {
        return new MissingMirrorQueries(entityManager).stops(limit);
    }

    @Override
    public void adopt(MirroredUser user, long now) {
        new AdoptedMirror(entityManager, user, read(user)).intoRows(now);
    }

    /** The values of a user's mirror, past all caches; a user without one has none. */
    List<String> read(MirroredUser user) {
        return values(user).map(Value::text).toList();
    }

    /** Removes a mirror that cannot be read. */
    void removeAll(MirroredUser user) {
        remove(user, text -> true);
    }

    private void remove(MirroredUser user, Predicate<String> which) {
        List<String> ids = values(user)
                .filter(value -> which.test(value.text()))
                .map(Value::id)
                .toList();
        if (!ids.isEmpty()) {
            Jpql.execute(entityManager, "delete from " + entityOf(user) + " a where a.id in :ids", Map.of("ids", ids));
        }
    }

    /**
     * Only those whose user has exactly this id: by the collation of Keycloak's tables, ids of several users of a storage may
     * be equal.
     */
    private Stream<Value> values(MirroredUser user) {
        String query = StorageId.isLocalStorage(user.userId()) ? OF_USER : OF_STORED_USER;
        return Jpql.query(entityManager, Object[].class, query, parametersOf(user))
                .getResultStream()
                .filter(row -> user.userId().equals(row[1]))
                // A value without a text is one, too: it cannot be read.
                .map(row -> new Value(
                        (String) row[0], Optional.ofNullable((String) row[2]).orElse("")));
    }

    private void putOfUser(MirroredUser user, String value) {
        UserEntity entity = entityManager.find(UserEntity.class, user.userId());
        if (entity == null || !user.realmId().equals(entity.getRealmId())) {
            return;
        }
        UserAttributeEntity attribute = new UserAttributeEntity();
        attribute.setId(KeycloakModelUtils.generateId());
        attribute.setUser(entity);
        attribute.setName(MirrorText.ATTRIBUTE);
        attribute.setValue(value);
        entityManager.persist(attribute);
        entityManager.flush();
    }

    private void putOfStoredUser(MirroredUser user, String value) {
        String storage = new StorageId(user.userId()).getProviderId();
        // Keycloak exports those users of a storage only who stand in this table.
        Jpql.insertUnlessThere(
                entityManager,
                "insert into FederatedUser (id, realmId, storageProviderId) values (:id, :realmId, :storage)",
                Map.of("id", user.userId(), "realmId", user.realmId(), "storage", storage));
        FederatedUserAttributeEntity attribute = new FederatedUserAttributeEntity();
        attribute.setId(KeycloakModelUtils.generateId());
        attribute.setUserId(user.userId());
        attribute.setRealmId(user.realmId());
        attribute.setStorageProviderId(storage);
        attribute.setName(MirrorText.ATTRIBUTE);
        attribute.setValue(value);
        entityManager.persist(attribute);
        entityManager.flush();
    }

    private Stream<MirroredUser> imported(String query, Map<String, Object> parameters, int limit) {
        return Jpql.query(entityManager, Object[].class, query, parameters)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new MirroredUser((String) row[0], (String) row[1]));
    }

    private static String entityOf(MirroredUser user) {
        return StorageId.isLocalStorage(user.userId()) ? "UserAttributeEntity" : "FederatedUserAttributeEntity";
    }

    private static Map<String, Object> parametersOf(MirroredUser user) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("name", MirrorText.ATTRIBUTE);
        parameters.put("userId", user.userId());
        if (!StorageId.isLocalStorage(user.userId())) {
            parameters.put("realmId", user.realmId());
        }
        return parameters;
    }

    private record Value(String id, String text) {}
}
