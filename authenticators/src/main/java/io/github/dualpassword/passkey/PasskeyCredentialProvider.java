package io.github.dualpassword.passkey;

import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Makes {@code dual-password-passkey} a credential type that Keycloak lists, exports and imports. Users cannot remove such a key:
 * whoever has a stolen login password could.
 *
 * <p>It is on purpose no {@code CredentialInputValidator}: nothing of Keycloak's evaluates such a key. One that staff put there, or
 * that was imported, counts for nothing, because it has no {@link Passkey registration}.
 */
final class PasskeyCredentialProvider implements CredentialProvider<WebAuthnCredentialModel> {

    private final KeycloakSession session;

    PasskeyCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return PasskeyCredentialProviderFactory.TYPE;
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, WebAuthnCredentialModel credential) {
        return user.credentialManager().createStoredCredential(credential);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public WebAuthnCredentialModel getCredentialFromModel(CredentialModel model) {
        // Keycloak's class knows no secrets, and refuses ours.
        CredentialModel shown = model.shallowClone();
        shown.setSecretData("{}");
        return WebAuthnCredentialModel.createFromCredentialModel(shown);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        CredentialTypeMetadata.CredentialTypeMetadataBuilder metadata = CredentialTypeMetadata.builder()
                .type(getType())
                .category(CredentialTypeMetadata.Category.TWO_FACTOR)
                .displayName(PasskeyCredentialProviderFactory.TYPE + "-display-name")
                .helpText(PasskeyCredentialProviderFactory.TYPE + "-help-text")
                .iconCssClass("kcAuthenticatorWebAuthnClass")
                .removeable(false);
        boolean isOn = CurrentRealm.of(session).policy().get(PasskeySettings.PASSKEYS) == Switch.ON;
        return (isOn ? metadata.createAction(Procedures.REGISTER_PASSKEY) : metadata).build(session);
    }

    @Override
    public CredentialMetadata getCredentialMetadata(WebAuthnCredentialModel stored, CredentialTypeMetadata type) {
        CredentialMetadata metadata = new CredentialMetadata();
        metadata.setCredentialModel(stored);
        return metadata;
    }
}
