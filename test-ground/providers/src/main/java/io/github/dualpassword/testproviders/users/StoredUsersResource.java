package io.github.dualpassword.testproviders.users;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** {@code /realms/{realm}/test-users}: how many passwords the user storage of one realm has evaluated. */
public final class StoredUsersResource implements RealmResourceProvider {

    private final KeycloakSession session;

    StoredUsersResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> evaluations() {
        String realmId = session.getContext().getRealm().getId();
        return Map.of(
                "evaluations",
                StoredUsersFactory.of(session).evaluationsIn(realmId).sum());
    }

    @Override
    public void close() {}
}
