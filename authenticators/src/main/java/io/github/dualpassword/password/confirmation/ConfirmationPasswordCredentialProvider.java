package io.github.dualpassword.password.confirmation;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

import io.github.dualpassword.Credential;

/**
 * Makes {@code confirmation-password} a credential type that Keycloak imports, exports and lists.
 *
 * <p>It is on purpose no {@code CredentialInputValidator}: nothing but the suspension engine evaluates it.
 */
final class ConfirmationPasswordCredentialProvider implements CredentialProvider<PasswordCredentialModel> {

    private final KeycloakSession session;

    ConfirmationPasswordCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return Credential.CONFIRMATION.type();
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, PasswordCredentialModel credential) {
        return new ConfirmationPasswords(session, realm, user).store(credential);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public PasswordCredentialModel getCredentialFromModel(CredentialModel model) {
        return PasswordCredentialModel.createFromCredentialModel(model);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return CredentialTypeMetadata.builder()
                .type(getType())
                .category(CredentialTypeMetadata.Category.BASIC_AUTHENTICATION)
                .displayName("confirmation-password-display-name")
                .helpText("confirmation-password-help-text")
                .iconCssClass("kcAuthenticatorPasswordClass")
                .removeable(false)
                .build(session);
    }
}
