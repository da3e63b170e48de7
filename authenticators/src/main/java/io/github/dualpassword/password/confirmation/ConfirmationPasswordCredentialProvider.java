package io.github.dualpassword.password.confirmation;

import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
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

    /** The procedure for changing own passwords; a name, because that room knows this one. */
    private static final String UPDATE = "change-passwords";

    private final KeycloakSession session;
    private UserModel asking;

    ConfirmationPasswordCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return Credential.CONFIRMATION.type();
    }

    /** @throws ModelException when it could never be evaluated: better none than one that cannot be used */
    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, PasswordCredentialModel credential) {
        new StoredConfirmationPassword(credential).defect(session).ifPresent(defect -> {
            throw new ModelException(
                    "The %s of user %s is refused: %s".formatted(getType(), user.getUsername(), defect));
        });
        return new ConfirmationPasswords(session, realm, user).store(credential);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public PasswordCredentialModel getCredentialFromModel(CredentialModel model) {
        return new StoredConfirmationPassword(model).password();
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        asking = context.getUser();
        return CredentialTypeMetadata.builder()
                .type(getType())
                .category(CredentialTypeMetadata.Category.BASIC_AUTHENTICATION)
                .displayName("confirmation-password-display-name")
                .helpText("confirmation-password-help-text")
                .iconCssClass("kcAuthenticatorPasswordClass")
                .updateAction(UPDATE)
                .removeable(false)
                .build(session);
    }

    @Override
    public CredentialMetadata getCredentialMetadata(PasswordCredentialModel stored, CredentialTypeMetadata type) {
        CredentialMetadata metadata = new CredentialMetadata();
        metadata.setCredentialModel(stored);
        // Asked for on behalf of the user whose metadata of the type were asked for just before: Keycloak passes none
        // here.
        if (asking != null) {
            metadata.setInfoProperties(new SigningInFacts(session, asking).both());
        }
        return metadata;
    }
}
