package io.github.dualpassword.password.change;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ChangeHistories}. */
public interface ChangeHistoriesFactory extends ProviderFactory<ChangeHistories> {}
