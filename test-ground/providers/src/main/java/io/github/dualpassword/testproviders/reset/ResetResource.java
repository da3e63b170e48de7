package io.github.dualpassword.testproviders.reset;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.ws.rs.POST;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.testproviders.clock.ShiftableClockFactory;
import io.github.dualpassword.testproviders.hash.BlockingHashFactory;

/**
 * {@code /realms/{realm}/test-reset}: takes from a realm all that came after an import without users: users, contracts,
 * events, what this product has stored, and what was done to clock and hashes. Settings stay as they are.
 */
public final class ResetResource implements RealmResourceProvider {

    private static final String OUR_ENTITIES = "io.github.dualpassword.persistence";

    private final KeycloakSession session;

    ResetResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @POST
    public void reset() {
        RealmModel realm = session.getContext().getRealm();
        ShiftableClockFactory.reset(session);
        BlockingHashFactory.release(session);
        if (realm.isOrganizationsEnabled()) {
            session.getProvider(OrganizationProvider.class).removeAll();
        }
        List<UserModel> users =
                session.users().searchForUserStream(realm, Map.of()).toList();
        users.forEach(user -> session.users().removeUser(realm, user));
        EventStoreProvider events = session.getProvider(EventStoreProvider.class);
        events.clear(realm);
        events.clearAdmin(realm);
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        database.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getJavaType().getPackageName().equals(OUR_ENTITIES))
                .forEach(entity -> removeRows(database, entity, realm));
    }

    private static void removeRows(EntityManager database, EntityType<?> entity, RealmModel realm) {
        database.createQuery("delete from " + entity.getName() + " e where e.realmId = :realmId")
                .setParameter("realmId", realm.getId())
                .executeUpdate();
    }

    @Override
    public void close() {}
}
