package io.github.dualpassword.otp.secret;

import java.nio.charset.StandardCharsets;

import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultProvider;
import org.keycloak.vault.VaultRawSecret;

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
        // Without a vault, or without its entry, Keycloak answers with nothing, and no error.
        if (session.getProvider(VaultProvider.class) == null) {
            throw new MissingKeyException(
                    "The secrets of tokens cannot be encrypted: the server has no vault. Build it with --vault=file or"
                            + " --vault=keystore, and start it with --vault-dir or --vault-file");
        }
        // The setting is the name alone: a text that is no expression would be taken for the secret itself.
        try (VaultRawSecret secret = session.vault().getRawSecret("${vault." + entry + "}")) {
            return secret.getAsArray()
                    .map(bytes -> parse(entry, new String(bytes, StandardCharsets.UTF_8)))
                    .orElseThrow(() -> new MissingKeyException(
                            "The secrets of tokens cannot be encrypted: the vault has no entry '%s' of realm '%s'"
                                    .formatted(
                                            entry,
                                            CurrentRealm.of(session).model().getName())));
        }
    }

    private static SealingKeys parse(String entry, String text) {
        try {
            return SealingKeys.parse(text);
        } catch (IllegalArgumentException unusable) {
            throw new MissingKeyException("The secrets of tokens cannot be encrypted: the entry '%s' of the vault %s"
                    .formatted(entry, unusable.getMessage()));
        }
    }
}
