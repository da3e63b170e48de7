package io.github.dualpassword.otp.secret;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultProvider;
import org.keycloak.vault.VaultRawSecret;

import io.github.dualpassword.realm.CurrentRealm;

/**
 * What stands in Keycloak's vault for the session's realm: read at each call, so that a changed entry holds at once.
 *
 * @param name the name alone: a text that is no expression Keycloak would take for the secret itself
 * @param missing what cannot be done without the entry, as the beginning of a sentence
 */
public record VaultEntry(KeycloakSession session, String name, String missing) {

    /**
     * Reads the entry.
     *
     * @param parser throws an {@link IllegalArgumentException} whose message goes on "the entry of the vault"; it quotes nothing
     * @throws MissingKeyException when the server has no vault, the vault no such entry, or the entry is not what it should be
     */
    public <T> T read(Function<String, T> parser) {
        // Without a vault, or without its entry, Keycloak answers with nothing, and no error.
        if (session.getProvider(VaultProvider.class) == null) {
            throw new MissingKeyException(missing
                    + ": the server has no vault. Build it with --vault=file or --vault=keystore, and start it with --vault-dir"
                    + " or --vault-file");
        }
        try (VaultRawSecret secret = session.vault().getRawSecret("${vault." + name + "}")) {
            return secret.getAsArray()
                    .map(bytes -> parse(new String(bytes, StandardCharsets.UTF_8), parser))
                    .orElseThrow(() -> new MissingKeyException("%s: the vault has no entry '%s' of realm '%s'"
                            .formatted(
                                    missing,
                                    name,
                                    CurrentRealm.of(session).model().getName())));
        }
    }

    private <T> T parse(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException unusable) {
            throw new MissingKeyException(
                    "%s: the entry '%s' of the vault %s".formatted(missing, name, unusable.getMessage()));
        }
    }
}
