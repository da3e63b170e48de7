package io.github.dualpassword.boundtransaction.request;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProvider;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** Lets transactions of authorization requests be checked. */
public final class PushedTransactionCheckFactory
        implements AuthorizationEndpointCheckProviderFactory,
                StatelessProviderFactory<AuthorizationEndpointCheckProvider> {

    private static final String ID = "dual-password-pushed-transaction";

    @Override
    public AuthorizationEndpointCheckProvider create(KeycloakSession session) {
        return new PushedTransactionCheck(session);
    }

    @Override
    public boolean isSupported(Config.Scope config) {
        return true;
    }

    @Override
    public String getId() {
        return ID;
    }
}
