package io.github.dualpassword.testground.oidc;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;

/**
 * An application that speaks OpenID Connect to one realm. It has no web server: the answer is read from the address to
 * which the visitor is sent back.
 *
 * @param realm address of the realm
 * @param id client id
 * @param secret client secret
 * @param redirectUri where answers go
 */
public record OidcClient(URI realm, String id, String secret, URI redirectUri) {

    private static final String TEST_APP = "test-app";
    private static final String TEST_APP_SECRET = "test-app-secret";

    /** Nobody answers here; browsers under test are given a page of the harness instead. */
    public static final URI TEST_APP_REDIRECT = URI.create("http://test-app.example/callback");

    /** The client that every test realm has. */
    public static OidcClient ofTests(URI realm) {
        return new OidcClient(realm, TEST_APP, TEST_APP_SECRET, TEST_APP_REDIRECT);
    }

    /** How that client stands in a realm file. */
    public static Map<String, Object> registration() {
        return Map.of(
                "clientId",
                TEST_APP,
                "secret",
                TEST_APP_SECRET,
                "name",
                "Test application",
                "redirectUris",
                List.of(TEST_APP_REDIRECT.toString()),
                "standardFlowEnabled",
                true,
                "directAccessGrantsEnabled",
                true,
                "publicClient",
                false);
    }

    /** A request with scope openid, and state and nonce of its own. */
    public AuthorizationRequest authorization() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", id);
        parameters.put("redirect_uri", redirectUri.toString());
        parameters.put("scope", "openid");
        parameters.put("state", Random.text());
        parameters.put("nonce", Random.text());
        return new AuthorizationRequest(endpoint("auth"), parameters, "");
    }

    /**
     * Pushes a request (RFC 9126).
     *
     * @return the address to which the browser is sent, which has a reference in place of the parameters
     * @throws IllegalStateException when it is refused
     */
    public URI pushed(AuthorizationRequest request) {
        return reference(
                push(request.parameters()).orFail().json().get("request_uri").textValue());
    }

    /** Pushes parameters with this client's secret. */
    public Answer push(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("client_secret", secret);
        return JsonHttp.postForm(endpoint("ext/par/request"), all);
    }

    /** The address to which the browser is sent with a reference to a pushed request. */
    public URI reference(String requestUri) {
        return new AuthorizationRequest(endpoint("auth"), Map.of("client_id", id, "request_uri", requestUri), "").url();
    }

    /** A visitor without cookies, whose journey ends where this client takes over. */
    public Visitor visitor() {
        return new Visitor(redirectUri, realm);
    }

    /** Logs a fresh visitor in with the login page's two fields and exchanges the code. */
    public Tokens logIn(String username, String password) {
        AuthorizationRequest request = authorization();
        Page page = visitor().open(request.url()).logIn(username, password);
        return exchange(request, page.response());
    }

    /**
     * Exchanges the code of a response.
     *
     * @throws IllegalStateException when it carries none
     */
    public Tokens exchange(AuthorizationRequest request, AuthorizationResponse response) {
        String code = response.code().orElseThrow(() -> new IllegalStateException("No code in " + response));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", redirectUri.toString());
        if (!request.codeVerifier().isEmpty()) {
            fields.put("code_verifier", request.codeVerifier());
        }
        return token(fields);
    }

    /** The direct grant: name and password against tokens, without a page. */
    public Tokens directGrant(String username, String password) {
        return token(Map.of("grant_type", "password", "username", username, "password", password, "scope", "openid"));
    }

    public Tokens refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** Calls the token endpoint with this client's id and secret. */
    public Tokens token(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("client_id", id);
        all.put("client_secret", secret);
        return new Tokens(JsonHttp.postForm(endpoint("token"), all));
    }

    private URI endpoint(String name) {
        return URI.create(realm + "/protocol/openid-connect/" + name);
    }
}
