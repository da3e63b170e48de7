package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.otp.inventory.Assigning;
import io.github.dualpassword.otp.inventory.ImportBusyException;
import io.github.dualpassword.otp.inventory.ImportReport;
import io.github.dualpassword.otp.inventory.TokenImports;
import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.realm.CurrentRealm;

/** One import of tokens. Whoever gets here may manage the realm. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenImportResource {

    private final KeycloakSession session;
    private final AdminEventBuilder adminEvent;
    private final String importId;
    private final Assigning assigning;

    TokenImportResource(KeycloakSession session, AdminEventBuilder adminEvent, String importId, Assigning assigning) {
        this.session = session;
        this.adminEvent = adminEvent.resource(ResourceType.REALM);
        this.importId = importId;
        this.assigning = assigning;
        if (!ForeignText.isPlain(importId)) {
            throw AdminApiErrors.IMPORT_NOT_FOUND.exception();
        }
    }

    /** Takes a file; what is in it. */
    @POST
    @Path("files")
    public ImportReport add(InputStream body) {
        UploadedFile file = UploadedFile.read(body);
        CurrentRealm realm = CurrentRealm.of(session);
        return TokenImportsResource.withKeys(() -> found(
                imports -> imports.add(importId, file.toFile(realm.policy().get(BasicSettings.TIME_ZONE)))));
    }

    /** What the import would do. */
    @GET
    public ImportReport report() {
        return found(imports -> imports.report(importId, assigning));
    }

    /** Adds all tokens, or none where something is wrong. Tokens for contracts need permission to manage users, too. */
    @POST
    @Path("commit")
    public Committed commit(InputStream body) {
        JsonBody.demandNone(body);
        ImportReport report = found(imports -> imports.commit(importId, assigning));
        if (!report.isGood()) {
            throw AdminApiErrors.IMPORT_REFUSED.exception();
        }
        adminEvent
                .operation(OperationType.CREATE)
                .resourcePath(session.getContext().getUri())
                .representation(Map.of("tokens", report.tokens()))
                .success();
        return new Committed(report.tokens());
    }

    /** Forgets the import. */
    @DELETE
    public void discard() {
        found(imports -> Optional.of(importId).filter(imports::discard));
    }

    private <T> T found(Function<TokenImports, Optional<T>> work) {
        try {
            return work.apply(new TokenImports(session)).orElseThrow(AdminApiErrors.IMPORT_NOT_FOUND::exception);
        } catch (ImportBusyException busy) {
            throw AdminApiErrors.IMPORT_BUSY.exception();
        }
    }

    /**
     * What was added.
     *
     * @param tokens how many
     */
    public record Committed(long tokens) {}
}
