package io.github.dualpassword.notification;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link PasswordAges} of a session. */
public interface PasswordAgesFactory extends ProviderFactory<PasswordAges> {}
