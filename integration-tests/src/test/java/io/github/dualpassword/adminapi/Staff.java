package io.github.dualpassword.adminapi;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * A member of the bank's staff: a user of the realm who may use Keycloak's admin REST API, as far as roles and
 * permissions reach.
 *
 * @param user the person
 * @param admin the API with the person's token
 */
public record Staff(TestUser user, AdminApi admin) {

    /** Somebody with these of Keycloak's own admin roles, such as {@code view-users}. */
    public static Staff withRoles(TestRealm realm, String loginId, String... roles) {
        TestUser user = TestUser.addedWithLoginPassword(realm, loginId);
        String client = clientId(realm, "realm-management");
        List<JsonNode> representations = new ArrayList<>();
        for (String role : roles) {
            representations.add(realm.admin().get(realm.path("/clients/" + client + "/roles/" + role)));
        }
        realm.admin().post(realm.path("/users/" + user.id() + "/role-mappings/clients/" + client), representations);
        return new Staff(user, AdminApi.as(realm.server().baseUrl(), realm.name(), loginId, user.loginPassword()));
    }

    /** Internal id of a client. */
    static String clientId(TestRealm realm, String name) {
        return realm.admin()
                .get(realm.path("/clients?clientId=" + name))
                .get(0)
                .get("id")
                .textValue();
    }

    /** What the API answers when this person reads the states of a user. */
    int readStates(TestRealm realm, String userId) {
        return status(realm, "GET", userId, "/credentials", null);
    }

    /** What it answers when this person releases a credential of a user. */
    int release(TestRealm realm, String userId) {
        return status(realm, "POST", userId, "/credentials/confirmation/release", null);
    }

    /** What it answers when this person sets a confirmation password. */
    int setPassword(TestRealm realm, String userId) {
        return status(realm, "PUT", userId, "/confirmation-password", new NewPassword("Set-by-staff"));
    }

    private int status(TestRealm realm, String method, String userId, String rest, Object body) {
        return admin.call(method, realm.path("/dual-password/users/" + userId + rest), body)
                .status();
    }

    private record NewPassword(String value) {}
}
