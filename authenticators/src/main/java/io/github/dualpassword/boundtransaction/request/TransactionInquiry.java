package io.github.dualpassword.boundtransaction.request;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.utils.AuthorizeClientUtil;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.boundtransaction.BoundTransactions;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.realm.OpenRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Where an application asks what has become of a transaction, because the answer to its code was lost, or the user has not come
 * back: {@code POST /realms/{realm}/dual-password-transactions}, authenticated as at the token endpoint. It is told of its own
 * transactions alone.
 */
public final class TransactionInquiry implements RealmResourceProvider {

    private final KeycloakSession session;

    TransactionInquiry(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /** @param txn the application's identifier */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response inquire(@FormParam("txn") String txn) {
        RealmModel realm = session.getContext().getRealm();
        Optional<OpenRealm.Closed> closed = OpenRealm.closed(session);
        if (closed.isPresent()) {
            return switch (closed.get()) {
                case HTTPS_REQUIRED ->
                    refused(Response.Status.FORBIDDEN, OAuthErrorException.INVALID_REQUEST, "https_required");
                case REALM_DISABLED ->
                    refused(Response.Status.FORBIDDEN, OAuthErrorException.ACCESS_DENIED, "realm_disabled");
            };
        }
        EventBuilder event =
                new EventBuilder(realm, session, session.getContext().getConnection()).event(EventType.CLIENT_INFO);
        ClientModel client =
                AuthorizeClientUtil.authorizeClient(session, event, null).getClient();
        if (client.isPublicClient()) {
            return refused(
                    Response.Status.UNAUTHORIZED, OAuthErrorException.INVALID_CLIENT, "confidential_client_required");
        }
        return Optional.ofNullable(txn)
                .filter(ForeignText::canBeName)
                .flatMap(name ->
                        Storage.of(session, BoundTransactions.class).findByTxn(realm.getId(), client.getId(), name))
                .map(found -> answer(Response.ok(
                        TransactionAnswer.of(found, CurrentRealm.of(session).now()))))
                .orElseGet(() ->
                        refused(Response.Status.NOT_FOUND, OAuthErrorException.INVALID_REQUEST, "transaction_unknown"));
    }

    private static Response refused(Response.Status status, String error, String description) {
        return answer(Response.status(status)
                .entity(Map.of(OAuth2Constants.ERROR, error, OAuth2Constants.ERROR_DESCRIPTION, description)));
    }

    private static Response answer(Response.ResponseBuilder response) {
        CacheControl none = new CacheControl();
        none.setNoStore(true);
        return response.type(MediaType.APPLICATION_JSON_TYPE).cacheControl(none).build();
    }

    @Override
    public void close() {}
}
