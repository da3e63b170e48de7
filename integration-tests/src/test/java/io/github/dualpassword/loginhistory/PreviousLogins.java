package io.github.dualpassword.loginhistory;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * The claim of the previous logins, as an application reads it.
 *
 * @param at ISO 8601
 * @param kind such as {@code password}
 */
public record PreviousLogins(String at, String kind) {

    public static final String SETTING = "dual-password.previous-logins";
    public static final String CLAIM = "previous_logins";

    /** Lets the realm keep them, and tell its test application. */
    public static void tell(TestRealm realm) {
        realm.attribute(SETTING, "kept");
        String client = realm.admin()
                .get(realm.path("/clients?clientId=test-app"))
                .get(0)
                .get("id")
                .asText();
        realm.admin()
                .post(
                        realm.path("/clients/" + client + "/protocol-mappers/models"),
                        Map.of(
                                "name",
                                "previous logins",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "dual-password-previous-logins-mapper",
                                "config",
                                Map.of("id.token.claim", "true", "userinfo.token.claim", "true")));
    }

    public static List<PreviousLogins> in(Tokens tokens) {
        return in(tokens.idToken());
    }

    /** Fails where the claim is missing. */
    static List<PreviousLogins> in(JsonNode claims) {
        JsonNode claim = claims.path(CLAIM);
        if (!claim.isArray()) {
            throw new AssertionError("No " + CLAIM + " in " + claims);
        }
        return StreamSupport.stream(claim.spliterator(), false)
                .map(login -> new PreviousLogins(
                        login.get("at").asText(), login.get("kind").asText()))
                .toList();
    }
}
