package io.github.dualpassword.boundtransaction.request;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.OAuth2Constants;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProvider;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker.AuthorizationCheckException;

import io.github.dualpassword.boundtransaction.TransactionDetails;
import io.github.dualpassword.boundtransaction.TransactionOfLogin;

/**
 * Looks at every authorization request, before a login begins: a transaction comes by a pushed request of a confidential
 * application, whole and unaltered, or not at all. Then the details leave the request, and a reference takes their place.
 *
 * <p>Keycloak mixes what the browser sends with what was pushed, drops what is too long, and keeps the details with the session
 * of the application, which all requests of a user share.
 */
record PushedTransactionCheck(KeycloakSession session) implements AuthorizationEndpointCheckProvider {

    @Override
    public void check(AuthorizationEndpointChecker request) throws AuthorizationCheckException {
        // Nobody but this check says what is referred to.
        Map<String, String> kept = request.getAuthorizationEndpointRequest().getAdditionalReqParams();
        kept.remove(TransactionOfLogin.REFERENCE);
        try {
            bind(request, kept);
        } catch (RefusedRequest refused) {
            request.getEventBuilder()
                    .detail(Details.REASON, refused.getMessage())
                    .error(refused.fault().description());
            throw new AuthorizationCheckException(
                    Response.Status.BAD_REQUEST,
                    Errors.INVALID_AUTHORIZATION_DETAILS,
                    refused.fault().description());
        }
    }

    private void bind(AuthorizationEndpointChecker request, Map<String, String> kept) throws RefusedRequest {
        Optional<PushedRequest> pushed =
                PushedRequest.of(session, request.getQueryParams().getFirst(OIDCLoginProtocol.REQUEST_URI_PARAM));
        TransactionRequest rules =
                new TransactionRequest(session, request.getClient(), request.getAuthorizationEndpointRequest());
        if (rules.isBound(pushed)) {
            PushedRequest whole = pushed.filter(found -> found.details().isPresent())
                    .orElseThrow(() -> new RefusedRequest(
                            RequestFault.TRANSACTION_NOT_PUSHED, "The details were not sent by a pushed request."));
            demandUnaltered(request.getQueryParams(), whole);
            TransactionDetails details = rules.details(whole);
            String reference = new TransactionRegister(session).register(request.getClient(), whole, details);
            kept.remove(OAuth2Constants.AUTHORIZATION_DETAILS);
            kept.put(TransactionOfLogin.REFERENCE, reference);
        }
    }

    private static void demandUnaltered(MultivaluedMap<String, String> browser, PushedRequest pushed)
            throws RefusedRequest {
        if (browser.keySet().stream().anyMatch(name -> isAltered(name, browser, pushed))) {
            throw new RefusedRequest(RequestFault.TRANSACTION_ALTERED, "The browser has sent what was not pushed.");
        }
    }

    /** The browser carries the reference to the request; what it repeats must be the same, and details are not for browsers. */
    private static boolean isAltered(String name, MultivaluedMap<String, String> browser, PushedRequest pushed) {
        boolean isReference =
                name.equals(OAuth2Constants.CLIENT_ID) || name.equals(OIDCLoginProtocol.REQUEST_URI_PARAM);
        boolean isRepeated = browser.get(name).size() == 1
                && !name.equals(OAuth2Constants.AUTHORIZATION_DETAILS)
                && pushed.parameter(name).filter(browser.getFirst(name)::equals).isPresent();
        return !isReference && !isRepeated;
    }

    @Override
    public void close() {}
}
