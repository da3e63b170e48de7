package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;

/** How the realm wants passwords to be hashed. */
final class WantedHash {

    private static final String SOME_PASSWORD = "a password of usual length";

    private WantedHash() {}

    /** The algorithm of the realm's password policy, or else Keycloak's own choice. */
    static PasswordHashProvider of(KeycloakSession session) {
        return Optional.ofNullable(
                        session.getContext().getRealm().getPasswordPolicy().getHashAlgorithm())
                .map(algorithm -> session.getProvider(PasswordHashProvider.class, algorithm))
                .orElseGet(() -> session.getProvider(PasswordHashProvider.class));
    }

    /** Takes as long as evaluating a password does. */
    static void computeOne(KeycloakSession session) {
        PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
        of(session).encodedCredential(SOME_PASSWORD, policy.getHashIterations());
    }
}
