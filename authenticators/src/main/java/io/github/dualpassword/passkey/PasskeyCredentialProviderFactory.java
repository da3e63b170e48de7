package io.github.dualpassword.passkey;

import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.VersionedProviderFactory;

/** See {@link PasskeyCredentialProvider}. */
public final class PasskeyCredentialProviderFactory
        implements CredentialProviderFactory<PasskeyCredentialProvider>, VersionedProviderFactory {

    /** The type of the credentials. */
    public static final String TYPE = "dual-password-passkey";

    @Override
    public PasskeyCredentialProvider create(KeycloakSession session) {
        return new PasskeyCredentialProvider(session);
    }

    @Override
    public String getId() {
        return TYPE;
    }
}
