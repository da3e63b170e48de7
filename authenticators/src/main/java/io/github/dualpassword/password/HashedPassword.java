package io.github.dualpassword.password;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** New hashes, by Keycloak's own hash providers with the realm's parameters. */
public final class HashedPassword {

    private HashedPassword() {}

    public static PasswordCredentialModel of(KeycloakSession session, RealmModel realm, String value) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordHashProvider hash = policy.getHashAlgorithm() == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        return hash.encodedCredential(value, policy.getHashIterations());
    }
}
