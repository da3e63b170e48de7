package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.Ids;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.Registrations;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenChange;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.TokenSuspension;
import io.github.dualpassword.otp.TwoCodes;
import io.github.dualpassword.otp.inventory.Inventory;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** One token: whose it is, its suspension and release, its revocation, and where its codes are. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {

    private static final String SERIAL = "serial";
    private static final String CONTRACT_WANTED = "The body must hold the 'id' of a contract.";

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;
    private final TokenSerial serial;

    TokenResource(
            KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent, TokenSerial serial) {
        this.session = session;
        this.auth = auth;
        this.adminEvent = adminEvent.resource(ResourceType.REALM);
        this.serial = serial;
    }

    /** The token. Needs permission to view users. */
    @GET
    public TokenView token() {
        return TokenView.of(session, found());
    }

    /** Who has registered it, by login IDs. Needs permission to view users. */
    @GET
    @Path("users")
    public List<TokenUserView> users() {
        QueryValues.demandOnly(session);
        String realmId = session.getContext().getRealm().getId();
        Registrations registrations = Storage.of(session, Registrations.class);
        return registrations.usersOf(realmId, found().id()).stream()
                .flatMap(id -> CurrentRealm.of(session).user(id).stream())
                .flatMap(user -> registrations.find(realmId, user.getId()).stream()
                        .map(registration -> TokenUserView.of(user, registration)))
                .sorted(Comparator.comparing(TokenUserView::username))
                .toList();
    }

    /** Gives it to a contract; one that another contract has is taken back first. Needs permission to manage users. */
    @PUT
    @Path("contract")
    public TokenView assign(InputStream body) {
        auth.users().requireManage();
        String contract = JsonBody.of(body, AdminApiErrors.CONTRACT_NOT_FOUND, CONTRACT_WANTED)
                .read(WantedContract.class)
                .map(WantedContract::id)
                .orElseThrow(() -> AdminApiErrors.CONTRACT_NOT_FOUND.exception(CONTRACT_WANTED));
        if (session.getProvider(ContractProvider.class).find(contract).isEmpty()) {
            throw AdminApiErrors.CONTRACT_NOT_FOUND.exception();
        }
        Token after = allowed(new Inventory(session).assign(serial, contract));
        tell(OperationType.UPDATE, "contract", Map.of(SERIAL, serial.value(), "contract", contract));
        return TokenView.of(after);
    }

    /** Takes it back into stock; whoever has registered it loses it. Needs permission to manage users. */
    @DELETE
    @Path("contract")
    public void takeBack() {
        auth.users().requireManage();
        String contract = found().contractId().orElse("");
        allowed(new Inventory(session).takeBack(serial));
        tell(OperationType.UPDATE, "contract", Map.of(SERIAL, serial.value(), "contractBefore", contract));
    }

    /** Suspends it for all who share it, until bank staff release it. Needs permission to manage users. */
    @POST
    @Path("suspend")
    public void suspend(InputStream body) {
        auth.users().requireManage();
        JsonBody.demandNone(body);
        allowed(new CountedTokens(session)
                .suspend(found().id(), auth.adminAuth().getUser()));
        tell(OperationType.ACTION, "suspend", Map.of(SERIAL, serial.value()));
    }

    /** Makes it usable for all who share it, with all counters at zero. Needs permission to manage users. */
    @POST
    @Path("release")
    public UserCredentialsResource.Released release(InputStream body) {
        auth.users().requireManage();
        JsonBody.demandNone(body);
        TokenSuspension before = new CountedTokens(session)
                .release(found().id(), auth.adminAuth().getUser());
        tell(OperationType.ACTION, "release", Map.of(SERIAL, serial.value(), "before", Ids.underscored(before)));
        return new UserCredentialsResource.Released(Ids.underscored(before));
    }

    /** Ends it for good; whoever has registered it loses it. Needs permission to manage users. */
    @POST
    @Path("revoke")
    public void revoke(InputStream body) {
        auth.users().requireManage();
        JsonBody.demandNone(body);
        new CountedTokens(session).revoke(found().id(), auth.adminAuth().getUser());
        tell(OperationType.ACTION, "revoke", Map.of(SERIAL, serial.value()));
    }

    /**
     * Finds where its clock or its counter is, by two codes that it has shown one after the other. A wrong pair counts as a wrong code
     * of the token. Needs permission to manage users.
     */
    @POST
    @Path("resynchronise")
    public Response resynchronise(InputStream body) {
        auth.users().requireManage();
        Token token = found();
        TwoCodes codes = JsonBody.of(body, AdminApiErrors.CODES_MISSING)
                .read(ShownCodes.class)
                .flatMap(shown -> TwoCodes.read(Optional.ofNullable(shown.code()), Optional.ofNullable(shown.next())))
                .orElseThrow(AdminApiErrors.CODES_MISSING::exception);
        Resynchronised resynchronised = new Resynchronised(new CountedTokens(session)
                .resynchronise(token, codes, auth.adminAuth().getUser()));
        tell(OperationType.ACTION, "resynchronise", Map.of(SERIAL, serial.value(), "outcome", resynchronised.word()));
        return resynchronised.answer();
    }

    private Token found() {
        return Storage.of(session, TokenStore.class)
                .findBySerial(session.getContext().getRealm().getId(), serial)
                .map(StoredToken::token)
                .orElseThrow(AdminApiErrors.TOKEN_NOT_FOUND::exception);
    }

    private static Token allowed(Optional<TokenChange> change) {
        TokenChange found = change.orElseThrow(AdminApiErrors.TOKEN_NOT_FOUND::exception);
        if (found instanceof TokenChange.Refused refused) {
            throw AdminApiErrors.tokenRefused(refused.reason());
        }
        return ((TokenChange.Allowed) found).after();
    }

    /** By the token's own address: that of the request may be as long as it likes, and have a serial number in another form. */
    private void tell(OperationType operation, String route, Map<String, String> representation) {
        adminEvent
                .operation(operation)
                .resourcePath(DualPasswordAdminResourceFactory.ID, "tokens", serial.value(), route)
                .representation(representation)
                .success();
    }

    /**
     * To whom a token is to be given.
     *
     * @param id of the contract
     */
    public record WantedContract(String id) {}
}
