package io.github.dualpassword.architecture.offender.password;

import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** Has a password evaluated by Keycloak's provider for passwords. */
public final class AsksTheStockProvider {

    public boolean isRight(PasswordCredentialProvider passwords, RealmModel realm, UserModel user, String password) {
        return passwords.isValid(realm, user, UserCredentialModel.password(password));
    }
}
