package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.Optional;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.UserPermissionEvaluator;

import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.otp.SecretRotation;
import io.github.dualpassword.realm.CurrentRealm;

/** The root of the routes. Like every resource it is a class: Keycloak's REST layer does not accept records. */
public class DualPasswordAdminResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    DualPasswordAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /** Users by their states, page by page. Needs permission to view all users of the realm. */
    @GET
    @Path("users")
    @Produces(MediaType.APPLICATION_JSON)
    public UsersView users(
            @QueryParam("state") String state,
            @QueryParam("contract") String contract,
            @QueryParam("type") String type,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("after") String after,
            @QueryParam("max") String max) {
        return new UserList(session, auth).find(new UserList.Wanted(state, contract, type, from, to, after, max));
    }

    /** Users whom nobody finds by their login IDs, page by page. Needs permission to view all users of the realm. */
    @GET
    @Path("login-ids/never-found")
    @Produces(MediaType.APPLICATION_JSON)
    public NeverFoundView neverFound(@QueryParam("after") String after, @QueryParam("max") String max) {
        return new UserList(session, auth).neverFound(after, max);
    }

    /** One contract. Needs permission to view all users of the realm. */
    @Path("contracts/{contractId}")
    public ContractResource contract(@PathParam("contractId") String contractId) {
        auth.users().requireView();
        return new ContractResource(
                session,
                auth,
                adminEvent,
                session.getProvider(ContractProvider.class)
                        .find(contractId)
                        .orElseThrow(AdminApiErrors.CONTRACT_NOT_FOUND::inPath));
    }

    /** Who may do what to whom. */
    @Path("permission-matrix")
    public MatrixResource permissionMatrix() {
        return new MatrixResource(session, realm, auth, adminEvent);
    }

    /**
     * One user. Callers without permission to query users do not learn whether the user exists. Callers
     * without any permission for this user are refused before the rest of the request is examined, so that the response
     * reveals nothing. The service account of a client has nothing of what the routes are about.
     */
    @Path("users/{userId}")
    public UserCredentialsResource user(@PathParam("userId") String userId) {
        Optional<UserModel> user = new CurrentRealm(session, realm).user(userId);
        if (user.isEmpty()) {
            auth.users().requireQuery();
            throw AdminApiErrors.USER_NOT_FOUND.exception();
        }
        if (!mayDoAnything(user.get())) {
            throw new ForbiddenException();
        }
        if (user.get().getServiceAccountClientLink() != null) {
            throw AdminApiErrors.SERVICE_ACCOUNT.exception();
        }
        return new UserCredentialsResource(session, user.get(), auth, adminEvent);
    }

    /** The settings of the realm. */
    @Path("settings")
    public SettingsResource settings() {
        return new SettingsResource(session, realm, auth, adminEvent);
    }

    /** The operation history, for the move of a realm. */
    @Path("history")
    public HistoryResource history() {
        return new HistoryResource(session, auth, adminEvent);
    }

    /** What another policy would have suspended. */
    @Path("rehearsals")
    public RehearsalsResource rehearsals() {
        return new RehearsalsResource(session, realm, auth);
    }

    /** The tokens of the bank. */
    @Path("tokens")
    public TokensResource tokens() {
        return new TokensResource(session, auth, adminEvent);
    }

    /** Imports of tokens. */
    @Path("token-imports")
    public TokenImportsResource tokenImports() {
        return new TokenImportsResource(session, auth, adminEvent);
    }

    /** Encrypts the secrets of all tokens by the newest key. Needs permission to manage the realm. */
    @POST
    @Path("token-secrets/rotation")
    @Produces(MediaType.APPLICATION_JSON)
    public SecretRotation.Result rotateTokenSecrets(InputStream body) {
        auth.realm().requireManageRealm();
        JsonBody.demandNone(body);
        SecretRotation.Result result = TokenImportsResource.withKeys(() -> new SecretRotation(session).run());
        adminEvent
                .resource(ResourceType.REALM)
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .representation(result)
                .success();
        return result;
    }

    /** What is wrong with the realm. */
    @Path("set-up-check")
    public SetUpCheckResource setUpCheck() {
        return new SetUpCheckResource(session, realm, auth);
    }

    /** The set-up of this realm, and the way back. */
    @Path("set-up")
    public RealmSetUpResource setUp() {
        return new RealmSetUpResource(session, auth, adminEvent);
    }

    private boolean mayDoAnything(UserModel user) {
        UserPermissionEvaluator users = auth.users();
        return users.canView(user) || users.canManage(user) || users.canResetPassword(user);
    }
}
