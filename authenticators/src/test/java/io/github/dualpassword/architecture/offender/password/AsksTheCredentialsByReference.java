package io.github.dualpassword.architecture.offender.password;

import java.util.List;
import java.util.function.Predicate;

import org.keycloak.credential.CredentialInput;
import org.keycloak.models.UserModel;

/** The same by a method reference. */
public final class AsksTheCredentialsByReference {

    public Predicate<List<CredentialInput>> check(UserModel user) {
        return user.credentialManager()::isValid;
    }
}
