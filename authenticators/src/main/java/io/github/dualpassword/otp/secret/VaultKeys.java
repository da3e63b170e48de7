package io.github.dualpassword.otp.secret;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.realm.CurrentRealm;

/** The keys of the session's realm, from Keycloak's vault: read at each call, so that a changed entry holds at once. */
public record VaultKeys(KeycloakSession session) {

    /**
     * Reads the keys.
     *
     * @throws MissingKeyException when the server has no vault, the vault no such entry, or the entry no key
     */
    public SealingKeys read() {
        String entry = CurrentRealm.of(session).policy().get(TokenSettings.VAULT_ENTRY);
        return new VaultEntry(session, entry, "The secrets of tokens cannot be encrypted").read(SealingKeys::parse);
    }
}
