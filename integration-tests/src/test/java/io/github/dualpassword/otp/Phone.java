package io.github.dualpassword.otp;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * A phone that asks for the secret of an issued token.
 *
 * @param key public key of its own, in base64url
 */
record Phone(String key) {

    /** As the profile has it. */
    static final String SERVICE_ID = "12345678";

    static final String HANDED = "Handed";
    static final String REFUSED = "Refused";
    static final String UNAVAILABLE = "Unavailable";

    /** What a phone is answered. @param fob the token, where it was handed over */
    record Answer(String name, Optional<KeyFob> fob) {}

    static Phone another() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Phone(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(generator.generateKeyPair().getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Answer ask(TestRealm node, String userId, String password) {
        return ask(node, SERVICE_ID, userId, password);
    }

    Answer ask(TestRealm node, String serviceId, String userId, String password) {
        JsonNode answer = JsonHttp.postForm(
                        URI.create(node.url() + "/test-tokens/hand-over"),
                        Map.of("service", serviceId, "id", userId, "password", password, "key", key))
                .orFail()
                .json();
        Optional<KeyFob> fob = Optional.ofNullable(answer.get("secret"))
                .map(secret -> new KeyFob(HexFormat.of().parseHex(secret.asText())));
        return new Answer(answer.get("answer").asText(), fob);
    }
}
