package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.passkey.BankRevocation;
import io.github.dualpassword.passkey.RevocablePasskeys;
import io.github.dualpassword.passkey.SeenKey;

/** The passkeys of one user, and their revocation: of one, or of all. Whether the realm has passkeys at present does not matter. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserPasskeysResource {

    private final KeycloakSession session;
    private final UserModel user;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    UserPasskeysResource(
            KeycloakSession session, UserModel user, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.user = user;
        this.auth = auth;
        this.adminEvent = adminEvent.resource(ResourceType.USER);
    }

    /** All of them, those that count for nothing included. Needs permission to view the user. */
    @GET
    public List<PasskeyView> passkeys() {
        auth.users().requireView(user);
        return new RevocablePasskeys(session, user)
                .all().stream().map(PasskeyView::of).toList();
    }

    /** Revokes all of them. Needs permission to manage the user. */
    @POST
    @Path("revoke")
    public RevokedPasskeys revokeAll(InputStream body) {
        auth.users().requireManage(user);
        JsonBody.demandNone(body);
        List<SeenKey> revoked = revocation().ofAll();
        if (!revoked.isEmpty()) {
            tell(revoked, "revoke");
        }
        return new RevokedPasskeys(revoked.size());
    }

    /** Revokes one. Needs permission to manage the user. */
    @POST
    @Path("{passkey}/revoke")
    public void revoke(@PathParam("passkey") String passkey, InputStream body) {
        auth.users().requireManage(user);
        JsonBody.demandNone(body);
        List<SeenKey> revoked = revocation().of(passkey);
        if (revoked.isEmpty()) {
            throw AdminApiErrors.PASSKEY_NOT_FOUND.exception();
        }
        tell(revoked, revoked.get(0).id(), "revoke");
    }

    private BankRevocation revocation() {
        return new BankRevocation(session, user, auth.adminAuth().getUser());
    }

    /** By an address of its own: that of the request may be as long as it likes. */
    private void tell(List<SeenKey> revoked, String... route) {
        String[] path = Stream.concat(
                        Stream.of(DualPasswordAdminResourceFactory.ID, "users", user.getId(), "passkeys"),
                        Stream.of(route))
                .toArray(String[]::new);
        adminEvent
                .operation(OperationType.ACTION)
                .resourcePath(path)
                .representation(
                        Map.of("passkeys", revoked.stream().map(SeenKey::id).toList()))
                .success();
    }

    /**
     * What the revocation of all answers.
     *
     * @param revoked how many there were
     */
    public record RevokedPasskeys(int revoked) {}
}
