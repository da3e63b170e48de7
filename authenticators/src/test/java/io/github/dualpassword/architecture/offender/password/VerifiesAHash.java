package io.github.dualpassword.architecture.offender.password;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Verifies a hash itself. */
public final class VerifiesAHash {

    public boolean isRight(PasswordHashProvider hash, String password, PasswordCredentialModel stored) {
        return hash.verify(password, stored);
    }
}
