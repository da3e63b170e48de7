package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.audit.transfer.HistoryBusyException;
import io.github.dualpassword.audit.transfer.HistoryExport;
import io.github.dualpassword.audit.transfer.HistoryFaultException;
import io.github.dualpassword.audit.transfer.HistoryImport;

/** The operation history of the realm, taken out and read back: a realm moves with it. */
public class HistoryResource {

    /** A line of JSON after the other. */
    static final String LINES = "application/x-ndjson";

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    HistoryResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.auth = auth;
        this.adminEvent = adminEvent.resource(ResourceType.REALM);
    }

    /** All lines, in the order in which they were written. Needs permission to manage the realm. */
    @GET
    @Produces(LINES)
    public StreamingOutput take() {
        auth.realm().requireManageRealm();
        QueryValues.demandOnly(session);
        told(Map.of("history", "taken out"));
        HistoryExport history = HistoryExport.of(session);
        return history::writeTo;
    }

    /** Adds the lines of the body, all or none; those that are there stay. Needs permission to manage the realm. */
    @POST
    @Consumes(LINES)
    @Produces(MediaType.APPLICATION_JSON)
    public HistoryImport.Result read(InputStream body) {
        auth.realm().requireManageRealm();
        try {
            HistoryImport.Result result = HistoryImport.of(session).read(body);
            told(result);
            return result;
        } catch (HistoryFaultException fault) {
            throw AdminApiErrors.HISTORY_REFUSED.exception(fault.getMessage());
        } catch (HistoryBusyException busy) {
            throw AdminApiErrors.HISTORY_BUSY.exception();
        }
    }

    private void told(Object representation) {
        adminEvent
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .representation(representation)
                .success();
    }
}
