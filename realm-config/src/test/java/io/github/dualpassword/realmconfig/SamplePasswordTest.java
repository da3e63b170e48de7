package io.github.dualpassword.realmconfig;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SamplePasswordTest {

    private final JsonNode credential = new SamplePassword("user01", "Confirm-user01").asConfirmationPassword();

    @Test
    void aConfirmationPasswordHasTheFormOfKeycloaksOwn() {
        JsonNode data = RealmFiles.parse(credential.get("credentialData").textValue());
        JsonNode secret = RealmFiles.parse(credential.get("secretData").textValue());

        assertThat(data.get("algorithm").textValue()).isEqualTo("pbkdf2-sha512");
        assertThat(data.get("hashIterations").intValue()).isEqualTo(210_000);
        assertThat(bytes(secret, "value")).hasSize(64);
        assertThat(bytes(secret, "salt")).hasSize(16);
    }

    @Test
    void equalPasswordsOfTwoUsersDoNotLookEqual() {
        assertThat(new SamplePassword("user02", "Confirm-user01").asConfirmationPassword())
                .isNotEqualTo(credential);
    }

    @Test
    void noClearTextIsWritten() {
        assertThat(credential.toString()).doesNotContain("Confirm-user01");
    }

    private static byte[] bytes(JsonNode secret, String field) {
        return Base64.getDecoder().decode(secret.get(field).textValue());
    }
}
