package io.github.dualpassword.boundtransaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * An application as FAPI 2 wants it: it signs what it says of itself in place of sending a secret ({@code private_key_jwt}), shows
 * with each token request that it holds a key (DPoP, RFC 9449), and uses PKCE.
 *
 * @param key signs assertions and request objects
 * @param possession the key to which tokens are bound
 */
record FapiClient(URI realm, String id, FapiProfile profile, JwsKey key, JwsKey possession) {

    private static final URI REDIRECT = URI.create("https://fapi-app.example/confirmed");
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int SECONDS = 60;

    static FapiClient registered(TestRealm realm, FapiProfile profile, String algorithm) {
        JwsKey key = JwsKey.made(algorithm);
        String id = profile.id() + "-" + algorithm + "-" + UUID.randomUUID();
        realm.admin().post(realm.path("/clients"), registration(id, profile, key));
        return new FapiClient(realm.url(), id, profile, key, JwsKey.made(JwsKey.ES256));
    }

    private static Map<String, Object> registration(String id, FapiProfile profile, JwsKey key) {
        Map<String, Object> jwk = new LinkedHashMap<>(key.jwk());
        jwk.putAll(Map.of("kid", id, "use", "sig", "alg", key.algorithm()));
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(FapiProfile.ATTRIBUTE, profile.id());
        attributes.put("use.jwks.string", "true");
        attributes.put("jwks.string", JsonHttp.write(Map.of("keys", List.of(jwk))));
        attributes.put("token.endpoint.auth.signing.alg", key.algorithm());
        attributes.put("request.object.signature.alg", key.algorithm());
        attributes.put("require.pushed.authorization.requests", "true");
        attributes.put("dpop.bound.access.tokens", "true");
        attributes.put("dual-password.confirmations-are-bound", "true");
        return Map.of(
                "clientId",
                id,
                "publicClient",
                false,
                "clientAuthenticatorType",
                "client-jwt",
                "consentRequired",
                true,
                "fullScopeAllowed",
                false,
                "redirectUris",
                List.of(REDIRECT.toString()),
                "attributes",
                attributes);
    }

    Visitor visitor() {
        return written().visitor();
    }

    /** What every application does alike; it has no secret. */
    private OidcClient written() {
        return new OidcClient(realm, id, "", REDIRECT);
    }

    /** A request to have these confirmed, with PKCE. */
    AuthorizationRequest request(String details) {
        return Transactions.request(written(), details).pkce();
    }

    /** Pushes a request as the profile wants it: in a form, or in a request object. */
    Answer push(AuthorizationRequest request) {
        return profile == FapiProfile.DPOP ? post(pushing(), request.parameters()) : pushObject(request, Map.of());
    }

    /** Pushes a request as a signed request object, with the details as a claim, and more parameters beside it. */
    Answer pushObject(AuthorizationRequest request, Map<String, String> beside) {
        return pushSigned(key.signed(Map.of("kid", id), claims(request)), beside);
    }

    Answer pushSigned(String object, Map<String, String> beside) {
        Map<String, String> form = new LinkedHashMap<>(beside);
        form.put("request", object);
        return post(pushing(), form);
    }

    /** What the request object of a request says. */
    Map<String, Object> claims(AuthorizationRequest request) {
        Map<String, Object> claims = new LinkedHashMap<>(request.parameters());
        claims.computeIfPresent(Transactions.PARAMETER, (name, details) -> read((String) details));
        long now = Instant.now().getEpochSecond();
        claims.putAll(Map.of("iss", id, "aud", realm.toString(), "nbf", now, "exp", now + SECONDS));
        return claims;
    }

    private static JsonNode read(String details) {
        try {
            return JsonHttp.JSON.readTree(details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI reference(Answer pushed) {
        String reference = pushed.orFail().json().get("request_uri").textValue();
        return written().reference(reference);
    }

    Tokens exchange(AuthorizationRequest request, AuthorizationResponse response) {
        return withProof(code(request, response));
    }

    Tokens exchangeWithoutProof(AuthorizationRequest request, AuthorizationResponse response) {
        return new Tokens(post(token(), code(request, response)));
    }

    private static Map<String, String> code(AuthorizationRequest request, AuthorizationResponse response) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "code",
                response.code().orElseThrow(() -> new IllegalStateException("No code in " + response)),
                "redirect_uri",
                REDIRECT.toString(),
                "code_verifier",
                request.codeVerifier());
    }

    Tokens refresh(String refreshToken) {
        return withProof(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** What has become of a transaction; as the inquiry answers. */
    String state(String txn) {
        return post(URI.create(realm + "/dual-password-transactions"), Map.of("txn", txn))
                .orFail()
                .json()
                .get("state")
                .asText();
    }

    private Tokens withProof(Map<String, String> fields) {
        return new Tokens(
                JsonHttp.send(form(token(), fields).header("DPoP", proof()).build()));
    }

    private String proof() {
        return possession.signed(
                Map.of("typ", "dpop+jwt", "jwk", possession.jwk()),
                Map.of(
                        "jti",
                        UUID.randomUUID().toString(),
                        "htm",
                        "POST",
                        "htu",
                        token().toString(),
                        "iat",
                        Instant.now().getEpochSecond()));
    }

    private Answer post(URI address, Map<String, String> fields) {
        return JsonHttp.send(form(address, fields).build());
    }

    private HttpRequest.Builder form(URI address, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("client_id", id);
        all.put("client_assertion_type", ASSERTION);
        all.put("client_assertion", assertion());
        return JsonHttp.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(JsonHttp.encode(all)));
    }

    private String assertion() {
        long now = Instant.now().getEpochSecond();
        return key.signed(
                Map.of("kid", id),
                Map.of(
                        "iss",
                        id,
                        "sub",
                        id,
                        "aud",
                        realm.toString(),
                        "jti",
                        UUID.randomUUID().toString(),
                        "iat",
                        now,
                        "nbf",
                        now,
                        "exp",
                        now + SECONDS));
    }

    private URI pushing() {
        return URI.create(realm + "/protocol/openid-connect/ext/par/request");
    }

    private URI token() {
        return URI.create(realm + "/protocol/openid-connect/token");
    }
}
