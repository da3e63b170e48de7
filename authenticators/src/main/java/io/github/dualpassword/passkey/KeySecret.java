package io.github.dualpassword.passkey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.otp.Base64Url;

/**
 * What ties a credential to its registration: a random text among the secrets of the credential, of which the registration has the
 * hash. Keycloak's Admin API never shows secrets, so that nobody puts back a credential that was removed.
 */
public record KeySecret(String text) {

    private static final int BYTES = 32;
    private static final String NAME = "registration";

    static KeySecret drawn() {
        return new KeySecret(Base64Url.encode(SecretGenerator.getInstance().randomBytes(BYTES)));
    }

    /** Empty where there is none: staff can put anything there. @param secretData JSON, as Keycloak keeps it; can be null */
    public static Optional<KeySecret> read(String secretData) {
        try {
            JsonNode secrets = secretData == null ? null : JsonSerialization.readValue(secretData, JsonNode.class);
            return Optional.ofNullable(secrets)
                    .map(all -> all.path(NAME).asText(""))
                    .filter(text -> !text.isEmpty())
                    .map(KeySecret::new);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** As Keycloak keeps it. */
    String secretData() {
        return JsonSerialization.valueAsString(Map.of(NAME, text));
    }

    /** As the registration has it. */
    public String hash() {
        return Sha256.text(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A secret is not for a log. */
    @Override
    public String toString() {
        return "KeySecret[]";
    }
}
