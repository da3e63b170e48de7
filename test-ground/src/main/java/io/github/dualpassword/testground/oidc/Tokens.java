package io.github.dualpassword.testground.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;

/** Answer of the token endpoint, a refusal included. */
public record Tokens(Answer answer) {

    public boolean granted() {
        return answer.status() == 200;
    }

    public String accessToken() {
        return text("access_token");
    }

    public String refreshToken() {
        return text("refresh_token");
    }

    /** Claims of the ID token; the signature is not checked, it came straight from the server. */
    public JsonNode idToken() {
        return claims(text("id_token"));
    }

    /** Claims of the access token. */
    public JsonNode accessTokenClaims() {
        return claims(accessToken());
    }

    /** Name of the error, empty when tokens were granted. */
    public String error() {
        return answer.json().path("error").asText();
    }

    public String errorDescription() {
        return answer.json().path("error_description").asText();
    }

    private String text(String name) {
        return answer.orFail().json().path(name).asText();
    }

    private static JsonNode claims(String token) {
        try {
            return JsonHttp.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
