package io.github.dualpassword.architecture.offender.password;

import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** Has a password evaluated by Keycloak. */
public final class AsksTheCredentials {

    public boolean isRight(UserModel user, String password) {
        return user.credentialManager().isValid(UserCredentialModel.password(password));
    }
}
