package io.github.dualpassword.adminapi;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * A program of the bank that uses Keycloak's admin REST API in its own name.
 *
 * @param clientId its id, which is also its secret
 * @param userId Keycloak's id of the user that stands for it
 */
record ServiceAccount(TestRealm realm, String clientId, String userId) {

    /** One with one of Keycloak's own admin roles. */
    static ServiceAccount added(TestRealm realm, String clientId, String role) {
        realm.admin()
                .post(
                        realm.path("/clients"),
                        Map.of(
                                "clientId",
                                clientId,
                                "secret",
                                clientId,
                                "serviceAccountsEnabled",
                                true,
                                "standardFlowEnabled",
                                false));
        String user = realm.admin()
                .get(realm.path("/clients/" + Staff.clientId(realm, clientId) + "/service-account-user"))
                .get("id")
                .textValue();
        String management = Staff.clientId(realm, "realm-management");
        realm.admin()
                .post(
                        realm.path("/users/" + user + "/role-mappings/clients/" + management),
                        List.of(realm.admin().get(realm.path("/clients/" + management + "/roles/" + role))));
        return new ServiceAccount(realm, clientId, user);
    }

    /** An access token. */
    String token() {
        return JsonHttp.postForm(
                        URI.create(realm.url() + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", clientId,
                                "client_secret", clientId))
                .orFail()
                .json()
                .get("access_token")
                .textValue();
    }
}
