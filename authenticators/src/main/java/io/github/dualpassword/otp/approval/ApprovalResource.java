package io.github.dualpassword.otp.approval;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.Ids;
import io.github.dualpassword.realm.OpenRealm;

/**
 * What phones and waiting browsers ask, under {@code /realms/{realm}/dual-password-approvals}. A phone proves by its key who it is, a
 * browser by the cookie of its login; nobody else is told anything.
 */
public final class ApprovalResource implements RealmResourceProvider {

    private final KeycloakSession session;

    ApprovalResource(KeycloakSession session) {
        this.session = session;
    }

    /** @return {@code null}, by which Keycloak answers as for an unknown address, where the realm asks no phones */
    @Override
    public Object getResource() {
        return OpenRealm.closed(session).isEmpty() && ApprovalRequests.isOn(session) ? this : null;
    }

    /** How a request stands that a page of this browser waits for; the page's address names no secret. */
    @GET
    @Path("wait")
    @Produces(MediaType.APPLICATION_JSON)
    public Response waiting(@QueryParam("client_id") String clientId, @QueryParam("tab_id") String tabId) {
        if (OpenRealm.closed(session).isPresent()) {
            return PhoneJson.status(Response.Status.NOT_FOUND);
        }
        return PhoneJson.ok(Map.of(
                "state", new WaitingBrowser(session).state(clientId, tabId).id()));
    }

    /** What the phone is asked. */
    @POST
    @Path("asked")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response asked(InputStream body) {
        return PhoneJson.read(body, PhoneProof.class)
                .flatMap(this::phone)
                .map(phone -> PhoneJson.ok(phone.asked()
                        .map(asked -> Map.of("asked", asked.text()))
                        .orElseGet(Map::of)))
                .orElseGet(() -> PhoneJson.status(Response.Status.UNAUTHORIZED));
    }

    /** The phone's answer. */
    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response answer(InputStream body) {
        Optional<SentAnswer> sent = PhoneJson.read(body, SentAnswer.class).filter(SentAnswer::isWhole);
        return sent.flatMap(answer -> phone(answer.proof()))
                .map(phone -> PhoneJson.ok(
                        Map.of("answer", Ids.underscored(phone.answer(sent.get().answer())))))
                .orElseGet(() -> PhoneJson.status(Response.Status.UNAUTHORIZED));
    }

    /** @param proof who it is that sends it */
    record SentAnswer(PhoneProof proof, ApprovalAnswer answer) {

        boolean isWhole() {
            return proof != null && answer != null && answer.isWhole();
        }
    }

    private Optional<AnsweringPhone> phone(PhoneProof proof) {
        return proof.phone(session).map(phone -> new AnsweringPhone(session, phone));
    }

    @Override
    public void close() {}
}
