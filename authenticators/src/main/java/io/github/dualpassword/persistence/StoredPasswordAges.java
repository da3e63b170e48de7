package io.github.dualpassword.persistence;

import java.util.List;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.notification.PasswordAges;

/**
 * Reads Keycloak's credential tables: that of its own users, and that of federated users. The age of a password that the
 * user storage itself holds is unknown.
 */
record StoredPasswordAges(EntityManager entityManager) implements PasswordAges {

    private static final String OF_USERS = "select c.id, c.user.id from CredentialEntity c where c.type = :type"
            + " and c.createdDate >= :from and c.createdDate < :to and c.id > :after and c.user.realmId = :realmId"
            + " order by c.id";

    private static final String OF_STORED_USERS = "select c.id, c.userId from FederatedUserCredentialEntity c"
            + " where c.type = :type and c.createdDate >= :from and c.createdDate < :to and c.id > :after"
            + " and c.realmId = :realmId order by c.id";

    @Override
    public List<StoredPassword> setBetween(
            Home home, String realmId, String type, long from, long to, String after, int limit) {
        return entityManager
                .createQuery(home == Home.USERS ? OF_USERS : OF_STORED_USERS, Object[].class)
                .setParameter("type", type)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", after)
                .setParameter("realmId", realmId)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new StoredPassword((String) row[0], (String) row[1]))
                .toList();
    }
}
