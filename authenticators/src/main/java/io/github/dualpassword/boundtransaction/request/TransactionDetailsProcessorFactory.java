package io.github.dualpassword.boundtransaction.request;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.rar.AuthorizationDetailsProcessor;
import org.keycloak.protocol.oidc.rar.AuthorizationDetailsProcessorFactory;
import org.keycloak.representations.AuthorizationDetailsJSONRepresentation;
import org.keycloak.util.AuthorizationDetailsParser;

import io.github.dualpassword.StatelessProviderFactory;
import io.github.dualpassword.boundtransaction.TransactionDetails;

/** Registers the type of transactions; Keycloak finds it by its id. */
public final class TransactionDetailsProcessorFactory
        implements AuthorizationDetailsProcessorFactory, StatelessProviderFactory<AuthorizationDetailsProcessor<?>> {

    /** No class of its own is needed for our entries: fields that Keycloak does not know are kept. */
    private static final class AsItIs implements AuthorizationDetailsParser {

        @Override
        public <T extends AuthorizationDetailsJSONRepresentation> T asSubtype(
                AuthorizationDetailsJSONRepresentation detail, Class<T> type) {
            return type.cast(detail);
        }
    }

    @Override
    public void init(Config.Scope config) {
        AuthorizationDetailsParser.registerParser(TransactionDetails.TYPE, new AsItIs());
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public AuthorizationDetailsProcessor<?> create(KeycloakSession session) {
        return new TransactionDetailsProcessor(session);
    }

    @Override
    public String getId() {
        return TransactionDetails.TYPE;
    }
}
