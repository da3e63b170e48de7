package io.github.dualpassword.adminapi;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.otp.Registrations;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.inventory.TokenList;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** The tokens of the bank. */
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    TokensResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /** Tokens in the order of their serial numbers, page by page. Needs permission to view users. */
    @GET
    public List<TokenView> tokens(
            @QueryParam("user") String user,
            @QueryParam("serial") String serial,
            @QueryParam("contract") String contract,
            @QueryParam("state") String state,
            @QueryParam("expires-within") String expiresWithin,
            @QueryParam("after") String after,
            @QueryParam("max") String max) {
        auth.users().requireView();
        QueryValues.demandOnly(session, "user", "serial", "contract", "state", "expires-within", "after", "max");
        if (user != null) {
            return ofUser(user);
        }
        CurrentRealm realm = CurrentRealm.of(session);
        return Storage.of(session, TokenList.class)
                .find(
                        realm.model().getId(),
                        TokenSearch.of(
                                serial,
                                contract,
                                state,
                                expiresWithin,
                                after,
                                max,
                                realm.localTime().toLocalDate()))
                .stream()
                .map(TokenView::of)
                .toList();
    }

    /** What a user has registered: one, or none. */
    private List<TokenView> ofUser(String userId) {
        String realmId = session.getContext().getRealm().getId();
        return CurrentRealm.of(session).user(userId).stream()
                .flatMap(user -> Storage.of(session, Registrations.class).find(realmId, user.getId()).stream())
                .flatMap(registration ->
                        Storage.of(session, TokenStore.class).find(realmId, registration.tokenId()).stream())
                .map(stored -> TokenView.of(session, stored.token()))
                .toList();
    }

    /** One token. */
    @Path("{serial}")
    public TokenResource token(@PathParam("serial") String serial) {
        auth.users().requireView();
        return new TokenResource(
                session,
                auth,
                adminEvent,
                TokenSerial.read(serial).orElseThrow(AdminApiErrors.TOKEN_NOT_FOUND::exception));
    }
}
