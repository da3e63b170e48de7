package io.github.dualpassword.testground.oidc;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;

/**
 * An application's request to send its user to Keycloak, with fresh {@code state} and {@code nonce}.
 *
 * @param endpoint the realm's authorization endpoint
 * @param parameters all query parameters
 * @param codeVerifier what the code exchange has to present, empty without PKCE
 */
public record AuthorizationRequest(URI endpoint, Map<String, String> parameters, String codeVerifier) {

    /** The same with a parameter set, of whatever name. */
    public AuthorizationRequest with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return new AuthorizationRequest(endpoint, Map.copyOf(all), codeVerifier);
    }

    /** Names of the authentication levels wanted, separated by spaces. */
    public AuthorizationRequest acrValues(String names) {
        return with("acr_values", names);
    }

    /** An action to be started by the application. */
    public AuthorizationRequest action(String alias) {
        return with("kc_action", alias);
    }

    public AuthorizationRequest prompt(String value) {
        return with("prompt", value);
    }

    /** Language of the pages. */
    public AuthorizationRequest locale(String tag) {
        return with("ui_locales", tag);
    }

    public AuthorizationRequest scope(String scopes) {
        return with("scope", scopes);
    }

    /** Adds a PKCE challenge. */
    public AuthorizationRequest pkce() {
        String verifier = Random.text();
        AuthorizationRequest challenged =
                with("code_challenge", Random.challenge(verifier)).with("code_challenge_method", "S256");
        return new AuthorizationRequest(endpoint, challenged.parameters, verifier);
    }

    public String state() {
        return parameters.get("state");
    }

    public String nonce() {
        return parameters.get("nonce");
    }

    public URI redirectUri() {
        return URI.create(parameters.get("redirect_uri"));
    }

    public URI url() {
        return URI.create(endpoint + "?" + JsonHttp.encode(parameters));
    }
}
