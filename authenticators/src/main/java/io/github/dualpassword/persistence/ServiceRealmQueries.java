package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.otp.phone.ServiceRealms;
import io.github.dualpassword.policy.SoftwareTokenSettings;

/** Reads Keycloak's table of realm attributes, whose primary key begins with the name of the attribute. */
record ServiceRealmQueries(EntityManager entityManager) implements ServiceRealms {

    private static final String REALMS = "select a.realm.id from RealmAttributeEntity a"
            + " where a.name = :name and a.value = :serviceId order by a.realm.id";

    @Override
    public Optional<String> realmOf(String serviceId) {
        if (SoftwareTokenSettings.SERVICE_ID
                .parser()
                .apply(serviceId)
                .flatMap(id -> id)
                .isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> parameters =
                Map.of("name", SoftwareTokenSettings.SERVICE_ID.attribute(), "serviceId", serviceId);
        List<String> found = Jpql.query(entityManager, String.class, REALMS, parameters)
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
