package io.github.dualpassword.architecture.offender.password;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Lets Keycloak evaluate a secret of this product. */
public final class OffersAnEvaluation implements CredentialInputValidator {

    @Override
    public boolean supportsCredentialType(String type) {
        return true;
    }

    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String type) {
        return true;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return false;
    }
}
