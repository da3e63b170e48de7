package io.github.dualpassword.testproviders.tasks;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.lockout.LockoutSweep;

/** {@code /realms/{realm}/test-tasks}: runs what a timer runs once an hour. It is done in all realms, as there. */
public final class TasksResource implements RealmResourceProvider {

    private final KeycloakSession session;

    TasksResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /** Returns when the work is committed. */
    @POST
    @Path("sweep")
    public void sweep() {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), new LockoutSweep()::run);
    }

    @Override
    public void close() {}
}
