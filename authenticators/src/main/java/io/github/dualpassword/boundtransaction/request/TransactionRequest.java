package io.github.dualpassword.boundtransaction.request;

import java.util.Optional;

import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.utils.StringUtil;

import io.github.dualpassword.boundtransaction.DetailsFault;
import io.github.dualpassword.boundtransaction.TransactionDetails;

/**
 * What is demanded of a request that is to have a transaction confirmed, when it is pushed and when a browser comes with it.
 *
 * @param request as Keycloak has read it
 */
record TransactionRequest(KeycloakSession session, ClientModel client, AuthorizationEndpointRequest request) {

    /**
     * Whether there is a transaction in what Keycloak has read, or in what was pushed.
     *
     * @throws RefusedRequest where there must be one and is none
     */
    boolean isBound(Optional<PushedRequest> pushed) throws RefusedRequest {
        boolean bound = DetailsType.isOurs(kept())
                || pushed.flatMap(PushedRequest::details)
                        .filter(DetailsType::isOurs)
                        .isPresent();
        if (!bound && BoundClient.is(client) && levels().isAny()) {
            throw new RefusedRequest(
                    RequestFault.TRANSACTION_MISSING, "Confirmations of this application are bound to transactions.");
        }
        return bound;
    }

    /** The details of a request that was pushed whole. */
    TransactionDetails details(PushedRequest pushed) throws RefusedRequest {
        demandOwner(pushed);
        demandKept(pushed);
        TransactionDetails details = read(pushed);
        if (!levels().isOne()) {
            throw new RefusedRequest(
                    RequestFault.TRANSACTION_LEVEL,
                    "Exactly one level that is confirmed must be asked for by its name.");
        }
        if (pushed.parameter(OIDCLoginProtocol.NONCE_PARAM).isEmpty()) {
            throw new RefusedRequest(RequestFault.TRANSACTION_NONCE, "The pushed request has no nonce.");
        }
        if (!OAuth2Constants.CODE.equals(request.getResponseType())) {
            throw new RefusedRequest(
                    RequestFault.TRANSACTION_RESPONSE_TYPE,
                    "The response type must be 'code': no token that comes through the browser carries a transaction.");
        }
        return details;
    }

    /** Keycloak takes a request without {@code client_id} for that of whoever comes with it. */
    private void demandOwner(PushedRequest pushed) throws RefusedRequest {
        boolean own = pushed.parameter(OAuth2Constants.CLIENT_ID)
                .filter(client.getClientId()::equals)
                .isPresent();
        if (client.isPublicClient() || !own) {
            throw new RefusedRequest(
                    RequestFault.TRANSACTION_CLIENT, "The request was not pushed by this confidential application.");
        }
    }

    private void demandKept(PushedRequest pushed) throws RefusedRequest {
        if (kept() == null) {
            throw new RefusedRequest(
                    RequestFault.TRANSACTION_DROPPED, "The details are too long, or stand beside too many parameters.");
        }
        if (!kept().equals(StringUtil.removeControlCharacters(pushed.details().orElseThrow()))) {
            throw new RefusedRequest(
                    RequestFault.TRANSACTION_ALTERED, "The details differ from those that were pushed.");
        }
    }

    private static TransactionDetails read(PushedRequest pushed) throws RefusedRequest {
        try {
            return TransactionDetails.read(pushed.details().orElseThrow());
        } catch (DetailsFault fault) {
            throw new RefusedRequest(RequestFault.TRANSACTION_INVALID, fault.getMessage());
        }
    }

    private RequestedConfirmation levels() {
        return RequestedConfirmation.of(session, client, request);
    }

    private String kept() {
        return request.getAdditionalReqParams().get(OAuth2Constants.AUTHORIZATION_DETAILS);
    }
}
