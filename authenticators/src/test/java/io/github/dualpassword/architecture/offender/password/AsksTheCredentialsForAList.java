package io.github.dualpassword.architecture.offender.password;

import java.util.List;

import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** The same with a list of secrets. */
public final class AsksTheCredentialsForAList {

    public boolean isRight(UserModel user, String password) {
        return user.credentialManager().isValid(List.of(UserCredentialModel.password(password)));
    }
}
