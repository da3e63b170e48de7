package io.github.dualpassword.boundtransaction.request;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** An executor for client policies of applications that push transactions. */
@SuppressWarnings("rawtypes")
public final class PushedTransactionExecutorFactory
        implements ClientPolicyExecutorProviderFactory, StatelessProviderFactory<ClientPolicyExecutorProvider> {

    public static final String ID = "dual-password-pushed-transaction";

    @Override
    public ClientPolicyExecutorProvider create(KeycloakSession session) {
        return new PushedTransactionExecutor(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Refuses a transaction that is to be confirmed as early as it is pushed, when it could not be confirmed or could"
                + " not be shown as it is.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
