package io.github.dualpassword.useradministration;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link Members} of a session. */
public interface MembersFactory extends ProviderFactory<Members> {}
