package io.github.dualpassword.notification;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link MailStore} of a session. */
public interface MailStoreFactory extends ProviderFactory<MailStore> {}
