package io.github.dualpassword.architecture.offender.password;

import org.keycloak.credential.hash.Pbkdf2PasswordHashProvider;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The same with a certain provider. */
public final class VerifiesAHashOfOneKind {

    public boolean isRight(Pbkdf2PasswordHashProvider hash, String password, PasswordCredentialModel stored) {
        return hash.verify(password, stored);
    }
}
