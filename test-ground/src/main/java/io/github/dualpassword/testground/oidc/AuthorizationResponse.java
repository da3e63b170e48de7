package io.github.dualpassword.testground.oidc;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What came back to the application's redirect address. */
public record AuthorizationResponse(Map<String, String> parameters) {

    /** Reads it from the address the browser was sent to: from its query, or else from its fragment. */
    public static AuthorizationResponse of(URI address) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : parameters(address).split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        }
        return new AuthorizationResponse(Map.copyOf(parameters));
    }

    public Optional<String> code() {
        return parameter("code");
    }

    public Optional<String> state() {
        return parameter("state");
    }

    public Optional<String> error() {
        return parameter("error");
    }

    public Optional<String> errorDescription() {
        return parameter("error_description");
    }

    /** How an action started by the application has ended: success, cancelled or error. */
    public Optional<String> actionStatus() {
        return parameter("kc_action_status");
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static String parameters(URI address) {
        if (address.getRawQuery() != null) {
            return address.getRawQuery();
        }
        return address.getRawFragment() == null ? "" : address.getRawFragment();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
