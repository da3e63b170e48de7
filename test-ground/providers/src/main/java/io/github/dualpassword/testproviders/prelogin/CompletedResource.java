package io.github.dualpassword.testproviders.prelogin;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.Password;
import io.github.dualpassword.notification.ContractNotices;
import io.github.dualpassword.prelogin.BeforeLoginCompleted;
import io.github.dualpassword.prelogin.BeforeLoginProcedure;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.time.Clock;

/** {@code /realms/{realm}/test-before-login}: tells that a procedure was carried out, as the page does, in one transaction. */
public final class CompletedResource implements RealmResourceProvider {

    private final KeycloakSession session;

    CompletedResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @POST
    public void complete(
            @FormParam("procedure") String procedure,
            @FormParam("contract") String contractId,
            @FormParam("operator") String operatorId,
            @FormParam("target") String targetId) {
        session.getKeycloakSessionFactory()
                .publish(new BeforeLoginCompleted(
                        session,
                        BeforeLoginProcedure.valueOf(procedure),
                        contractId,
                        operatorId,
                        targetId,
                        procedure.equals(BeforeLoginProcedure.RESET.name()) ? List.of(Password.LOGIN) : List.of(),
                        session.getProvider(Clock.class).millis()));
    }

    /** How many notices to contracts of this realm somebody is still without a mail of. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Integer> open() {
        String realmId = session.getContext().getRealm().getId();
        return Map.of(
                "open",
                Storage.of(session, ContractNotices.class).open(realmId, 1_000).size());
    }

    @Override
    public void close() {}
}
