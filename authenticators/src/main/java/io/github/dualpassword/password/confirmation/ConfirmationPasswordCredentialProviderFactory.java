package io.github.dualpassword.password.confirmation;

import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.VersionedProviderFactory;

/** See {@link ConfirmationPasswordCredentialProvider}. */
public final class ConfirmationPasswordCredentialProviderFactory
        implements CredentialProviderFactory<ConfirmationPasswordCredentialProvider>, VersionedProviderFactory {

    public static final String ID = "confirmation-password";

    @Override
    public ConfirmationPasswordCredentialProvider create(KeycloakSession session) {
        return new ConfirmationPasswordCredentialProvider(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
