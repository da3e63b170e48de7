package io.github.dualpassword.testproviders.hash;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** {@code /realms/{realm}/test-hash}: holds and lets go the evaluations of one realm's {@code blocking} hashes. */
public final class HashResource implements RealmResourceProvider {

    private final KeycloakSession session;

    HashResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /**
     * Says whether evaluations are held, how many were begun since the server started, how many wait now, and how many
     * hashes were made from a clear text.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> state() {
        Gate.View view = BlockingHashFactory.gateOf(session).view();
        return Map.of(
                "armed",
                view.closed(),
                "calls",
                view.arrivals(),
                "waiting",
                view.waiting(),
                "encodings",
                view.encodings());
    }

    /** Holds every evaluation from now on. */
    @POST
    @Path("arm")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> arm() {
        BlockingHashFactory.gateOf(session).close();
        return state();
    }

    /** Lets those go that are held, and holds none from now on. */
    @POST
    @Path("release")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> release() {
        BlockingHashFactory.gateOf(session).open();
        return state();
    }

    @Override
    public void close() {}
}
