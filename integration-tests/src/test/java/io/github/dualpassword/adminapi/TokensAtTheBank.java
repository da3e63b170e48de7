package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * What bank staff do with tokens by the Admin API.
 *
 * @param admin who does it
 */
public record TokensAtTheBank(TestRealm realm, AdminApi admin) {

    /** By the administrator of the whole server, who is no user of the realm. */
    public static TokensAtTheBank of(TestRealm realm) {
        return new TokensAtTheBank(realm, realm.admin());
    }

    public Answer suspend(String serial) {
        return post(serial, "suspend", null);
    }

    public Answer release(String serial) {
        return post(serial, "release", null);
    }

    public Answer revoke(String serial) {
        return post(serial, "revoke", null);
    }

    public Answer resynchronise(String serial, String code, String next) {
        return post(serial, "resynchronise", Map.of("code", code, "next", next));
    }

    public Answer assign(String serial, String contractId) {
        return admin.call("PUT", path(serial) + "/contract", Map.of("id", contractId));
    }

    public Answer takeBack(String serial) {
        return admin.call("DELETE", path(serial) + "/contract", null);
    }

    /** Whether the token is suspended, and by what. */
    public String suspension(String serial) {
        return token(serial).get("suspension").asText();
    }

    public JsonNode token(String serial) {
        return admin.get(path(serial));
    }

    /** Login IDs of all who share it. */
    public List<String> users(String serial) {
        return admin.get(path(serial) + "/users").findValuesAsText("username");
    }

    /** Serial number of the token of a user. */
    public String serialOf(TestUser user) {
        return admin.get(realm.path("/dual-password/tokens?user=" + user.id()))
                .get(0)
                .get("serial")
                .asText();
    }

    private Answer post(String serial, String what, Object body) {
        return admin.call("POST", path(serial) + "/" + what, body);
    }

    private String path(String serial) {
        return realm.path("/dual-password/tokens/" + serial);
    }
}
