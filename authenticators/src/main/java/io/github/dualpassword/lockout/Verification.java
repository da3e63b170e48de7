package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.credential.CredentialModel;

/**
 * The answer of a {@link SecretVerifier}.
 *
 * @param right whether the secret is the one that the user has
 * @param stored what it was compared with; empty when a directory compared it
 */
record Verification(boolean right, Optional<CredentialModel> stored) {

    static Verification byDirectory(boolean right) {
        return new Verification(right, Optional.empty());
    }
}
