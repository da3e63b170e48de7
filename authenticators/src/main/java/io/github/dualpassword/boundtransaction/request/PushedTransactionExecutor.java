package io.github.dualpassword.boundtransaction.request;

import java.util.Optional;

import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.par.clientpolicy.context.PushedAuthorizationRequestContext;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * Refuses a transaction as early as it is pushed, and tells the application why, in a sentence. Keycloak itself looks at nothing of
 * it then. {@link PushedTransactionCheck} demands the same when a browser comes, whether a policy has this executor or not.
 */
record PushedTransactionExecutor(KeycloakSession session)
        implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {

    @Override
    public String getProviderId() {
        return PushedTransactionExecutorFactory.ID;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context instanceof PushedAuthorizationRequestContext pushing) {
            try {
                demand(pushing);
            } catch (RefusedRequest refused) {
                throw new ClientPolicyException(
                        Errors.INVALID_AUTHORIZATION_DETAILS,
                        refused.fault().description() + ": " + refused.getMessage());
            }
        }
    }

    private void demand(PushedAuthorizationRequestContext pushing) throws RefusedRequest {
        PushedRequest pushed = PushedRequest.ofForm(session, pushing.getRequestParameters());
        TransactionRequest rules = new TransactionRequest(session, pushing.getClient(), pushing.getRequest());
        if (rules.isBound(Optional.of(pushed))) {
            if (pushed.details().isEmpty()) {
                throw new RefusedRequest(
                        RequestFault.TRANSACTION_NOT_PUSHED, "The details must stand in the request object.");
            }
            rules.details(pushed);
        }
    }

    @Override
    public void close() {}
}
