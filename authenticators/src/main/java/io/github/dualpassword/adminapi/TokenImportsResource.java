package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.function.Supplier;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.otp.inventory.Assigning;
import io.github.dualpassword.otp.inventory.TokenImports;
import io.github.dualpassword.otp.secret.MissingKeyException;

/** Imports of tokens: each takes files, tells what is wrong with them, and adds all tokens or none. */
@Produces(MediaType.APPLICATION_JSON)
public class TokenImportsResource {

    private static final Logger LOG = Logger.getLogger(TokenImportsResource.class);

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    TokenImportsResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /** Begins an import. Needs permission to manage the realm. */
    @POST
    public Begun begin(InputStream body) {
        auth.realm().requireManageRealm();
        JsonBody.demandNone(body);
        return new Begun(new TokenImports(session).begin());
    }

    /** One import. */
    @Path("{importId}")
    public TokenImportResource tokenImport(@PathParam("importId") String importId) {
        auth.realm().requireManageRealm();
        return new TokenImportResource(
                session, adminEvent, importId, auth.users().canManage() ? Assigning.ALLOWED : Assigning.NOT_ALLOWED);
    }

    /** Tells the caller, and the log, that the keys of secrets are missing. */
    static <T> T withKeys(Supplier<T> work) {
        try {
            return work.get();
        } catch (MissingKeyException missing) {
            LOG.error(missing.getMessage());
            throw AdminApiErrors.KEY_MISSING.exception(missing.getMessage());
        }
    }

    /**
     * An import that has begun.
     *
     * @param id of it
     */
    public record Begun(String id) {}
}
