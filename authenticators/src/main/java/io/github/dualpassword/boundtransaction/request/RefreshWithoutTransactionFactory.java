package io.github.dualpassword.boundtransaction.request;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.refresh.RefreshTokenProvider;
import org.keycloak.protocol.oidc.refresh.RefreshTokenProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** Takes refresh tokens of confirmed transactions, before Keycloak's own provider does. */
public final class RefreshWithoutTransactionFactory
        implements RefreshTokenProviderFactory, StatelessProviderFactory<RefreshTokenProvider> {

    private static final String ID = "dual-password-refresh-without-transaction";

    private static final int BEFORE_KEYCLOAKS = 10;

    @Override
    public RefreshTokenProvider create(KeycloakSession session) {
        return new RefreshWithoutTransaction(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int order() {
        return BEFORE_KEYCLOAKS;
    }
}
