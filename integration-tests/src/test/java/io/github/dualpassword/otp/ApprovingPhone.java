package io.github.dualpassword.otp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * A phone that has a token, and approves what a browser asks for.
 *
 * @param realm where it was issued
 * @param keys of its own
 * @param userId by which the server knows it
 */
public record ApprovingPhone(TestRealm realm, KeyPair keys, String userId) {

    public static final String APPROVE = "approve";
    public static final String REFUSE = "refuse";

    /** Has the token of a user issued and registered. */
    public static ApprovingPhone of(TestRealm realm, TestUser user) {
        SoftwareTokens tokens = new SoftwareTokens(realm);
        SoftwareTokens.Issued issued = tokens.issued(user);
        ApprovingPhone phone = new ApprovingPhone(realm, newKeys(), issued.userId());
        KeyFob fob = new Phone(phone.publicKey())
                .ask(realm, issued.userId(), SoftwareTokens.PASSWORD)
                .fob()
                .orElseThrow();
        SoftwareTokens.confirm(issued.page(), tokens.code(fob));
        return phone;
    }

    /** The same on another node. */
    ApprovingPhone at(TestRealm node) {
        return new ApprovingPhone(node, keys, userId);
    }

    /** One that knows whose the token is, and has not its key. */
    ApprovingPhone forged() {
        return new ApprovingPhone(realm, newKeys(), userId);
    }

    /** What it is asked; empty for nothing. */
    public Optional<String> asked() {
        return Optional.ofNullable(post("asked", proof(now())).orFail().json().get("asked"))
                .map(JsonNode::asText);
    }

    /** The same to be read. */
    public JsonNode shown() {
        return json(asked().orElseThrow());
    }

    /** Answers what it is asked; what the server says of it. */
    public String answer(String decision, String number) {
        return answer(asked().orElseThrow(), decision, number);
    }

    /** Answers what it was asked. */
    public String answer(String asked, String decision, String number) {
        return send(signed(asked, decision, number));
    }

    public String send(Map<String, Object> answer) {
        return post("answer", Map.of("proof", proof(now()), "answer", answer))
                .orFail()
                .json()
                .get("answer")
                .asText();
    }

    public Map<String, Object> signed(String asked, String decision, String number) {
        return signed(asked, json(asked).get("id").asText(), decision, number);
    }

    /** The same about another request than that of the text. */
    Map<String, Object> signed(String asked, String id, String decision, String number) {
        String shown = fingerprint(asked);
        Map<String, Object> answer = new HashMap<>(Map.of(
                "id", id,
                "decision", decision,
                "number", number,
                "shown", shown));
        answer.put("signature", sign(String.join("\n", "dual-password-approval", id, decision, number, shown)));
        return answer;
    }

    /** By which it proves who it is. @param at milliseconds since the epoch */
    Map<String, Object> proof(long at) {
        String text = String.join("\n", "dual-password-phone", Phone.SERVICE_ID, userId, String.valueOf(at));
        return Map.of("serviceId", Phone.SERVICE_ID, "userId", userId, "at", at, "signature", sign(text));
    }

    Answer post(String what, Object body) {
        return postText(what, JsonHttp.write(body));
    }

    Answer postText(String what, String body) {
        return postTo("dual-password-approvals/" + what, body);
    }

    /** @param place below the address of the realm */
    Answer postTo(String place, String body) {
        return JsonHttp.send(JsonHttp.request(URI.create(realm.url() + "/" + place))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    long now() {
        return realm.now().toEpochMilli();
    }

    private static JsonNode json(String text) {
        try {
            return JsonHttp.JSON.readTree(text);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private String publicKey() {
        return encoded(keys.getPublic().getEncoded());
    }

    String sign(String text) {
        try {
            Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
            signing.initSign(keys.getPrivate());
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return encoded(signing.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String fingerprint(String text) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
