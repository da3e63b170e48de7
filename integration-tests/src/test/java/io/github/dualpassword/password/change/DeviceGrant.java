package io.github.dualpassword.password.change;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * A device that asks its user to log in on another one (RFC 8628).
 *
 * @param client whose device it is
 * @param answer of the server to the device's request
 */
public record DeviceGrant(OidcClient client, JsonNode answer) {

    private static final String ID = "device-app";
    private static final String SECRET = "device-app-secret";

    /** The application of such devices, added to the realm when it is not there. */
    public static OidcClient client(TestRealm realm) {
        if (realm.admin().get(realm.path("/clients?clientId=" + ID)).isEmpty()) {
            realm.admin()
                    .post(
                            realm.path("/clients"),
                            Map.of(
                                    "clientId",
                                    ID,
                                    "secret",
                                    SECRET,
                                    "publicClient",
                                    false,
                                    "redirectUris",
                                    List.of(OidcClient.TEST_APP_REDIRECT.toString()),
                                    "attributes",
                                    Map.of("oauth2.device.authorization.grant.enabled", "true")));
        }
        return new OidcClient(realm.url(), ID, SECRET, OidcClient.TEST_APP_REDIRECT);
    }

    public static DeviceGrant asked(OidcClient client) {
        return new DeviceGrant(
                client,
                JsonHttp.postForm(
                                URI.create(client.realm() + "/protocol/openid-connect/auth/device"),
                                Map.of("client_id", client.id(), "client_secret", client.secret(), "scope", "openid"))
                        .orFail()
                        .json());
    }

    /** Where the user logs in, with the code already filled in. */
    public URI completeAddress() {
        return URI.create(answer.get("verification_uri_complete").asText());
    }

    /** What the device gets when it asks for tokens now. */
    public Tokens tokens() {
        return client.token(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                answer.get("device_code").asText()));
    }
}
