package io.github.dualpassword.audit;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link OperationLog} of a session. */
public interface OperationLogFactory extends ProviderFactory<OperationLog> {}
