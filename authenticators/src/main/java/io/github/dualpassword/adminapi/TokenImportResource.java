package io.github.dualpassword.adminapi;

import java.util.Map;

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

    TokenImportResource(KeycloakSession session, AdminEventBuilder adminEvent, String importId) {
        this.session = session;
        this.adminEvent = adminEvent.resource(ResourceType.REALM);
        this.importId = importId;
        if (!ForeignText.isPlain(importId)) {
            throw AdminApiErrors.IMPORT_NOT_FOUND.exception();
        }
    }

    /** Takes a file; what is in it. */
    @POST
    @Path("files")
    public ImportReport add(UploadedFile body) {
        if (body == null) {
            throw AdminApiErrors.FILE_REFUSED.exception();
        }
        CurrentRealm realm = CurrentRealm.of(session);
        return TokenImportsResource.withKeys(() -> new TokenImports(session)
                .add(importId, body.toFile(realm.policy().get(BasicSettings.TIME_ZONE)))
                .orElseThrow(AdminApiErrors.IMPORT_NOT_FOUND::exception));
    }

    /** What the import would do. */
    @GET
    public ImportReport report() {
        return new TokenImports(session).report(importId).orElseThrow(AdminApiErrors.IMPORT_NOT_FOUND::exception);
    }

    /** Adds all tokens, or none where something is wrong. */
    @POST
    @Path("commit")
    public Committed commit() {
        ImportReport report =
                new TokenImports(session).commit(importId).orElseThrow(AdminApiErrors.IMPORT_NOT_FOUND::exception);
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
        if (!new TokenImports(session).discard(importId)) {
            throw AdminApiErrors.IMPORT_NOT_FOUND.exception();
        }
    }

    /**
     * What was added.
     *
     * @param tokens how many
     */
    public record Committed(long tokens) {}
}
