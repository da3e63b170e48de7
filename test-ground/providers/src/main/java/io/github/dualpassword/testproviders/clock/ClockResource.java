package io.github.dualpassword.testproviders.clock;

import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.time.Clock;

/** {@code /realms/{realm}/test-clock}: reads, shifts, stops and resets one realm's clock. */
public final class ClockResource implements RealmResourceProvider {

    private final KeycloakSession session;

    ClockResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> now() {
        return Map.of(
                "millis",
                session.getProvider(Clock.class).millis(),
                "offsetMillis",
                ShiftableClockFactory.of(session).offset(realmId()));
    }

    /** Sets the distance from the real time; it replaces an earlier one. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> shift(@QueryParam("offset-seconds") long seconds) {
        ShiftableClockFactory.of(session).shift(realmId(), Math.multiplyExact(seconds, 1000L));
        return now();
    }

    /** Stops the clock at a moment, for what happens to the millisecond. */
    @POST
    @Path("stand")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> stand(@QueryParam("at-millis") long millis) {
        ShiftableClockFactory.of(session).stand(realmId(), millis);
        return now();
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> reset() {
        ShiftableClockFactory.of(session).reset(realmId());
        return now();
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }

    @Override
    public void close() {}
}
