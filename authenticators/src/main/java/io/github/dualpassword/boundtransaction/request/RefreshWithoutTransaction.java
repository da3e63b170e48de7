package io.github.dualpassword.boundtransaction.request;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.refresh.DefaultRefreshTokenProvider;
import org.keycloak.protocol.oidc.refresh.InitialRefreshTokenContext;
import org.keycloak.protocol.oidc.refresh.RefreshTokenContext;
import org.keycloak.representations.AuthorizationDetailsJSONRepresentation;

import io.github.dualpassword.boundtransaction.TransactionDetails;

/** A refreshed token says nothing of a transaction: Keycloak would carry the details over for ever. */
final class RefreshWithoutTransaction extends DefaultRefreshTokenProvider {

    RefreshWithoutTransaction(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean supports(InitialRefreshTokenContext context) {
        return false;
    }

    @Override
    public boolean supports(RefreshTokenContext context) {
        return super.supports(context)
                && Stream.ofNullable(context.oldRefreshToken().getAuthorizationDetails())
                        .flatMap(List::stream)
                        .map(AuthorizationDetailsJSONRepresentation::getType)
                        .anyMatch(TransactionDetails.TYPE::equals);
    }

    @Override
    public TokenManager.AccessTokenResponseBuilder refreshAccessToken(RefreshTokenContext context)
            throws OAuthErrorException {
        context.oldRefreshToken().setAuthorizationDetails(null);
        return super.refreshAccessToken(context);
    }
}
