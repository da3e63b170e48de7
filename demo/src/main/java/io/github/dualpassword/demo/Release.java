package io.github.dualpassword.demo;

import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.http.JsonHttp;

/**
 * {@code ./run.sh release USER CREDENTIAL} and {@code ./run.sh release SERIAL token}: releases a credential or a token through
 * the admin API, as bank staff would, in a demo that runs.
 */
public final class Release {

    private Release() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println(
                    "Usage: ./run.sh release USER login|confirmation|token-registration|existing-otp, or: release SERIAL"
                            + " token, for example: release user01 confirmation");
            System.exit(1);
        }
        URI keycloak =
                URI.create("http://localhost:" + DemoPorts.of(System.getenv()).keycloak());
        AdminApi admin = AdminApi.of(keycloak);
        String realm = "/realms/" + DemoProfile.running(keycloak).realm();
        String route = arguments[1].equals("token")
                ? realm + "/dual-password/tokens/" + JsonHttp.encode(arguments[0])
                : realm + "/dual-password/users/" + user(admin, realm, arguments[0]) + "/credentials/" + arguments[1];
        JsonHttp.Answer answer = admin.call("POST", route + "/release", null);
        if (answer.status() == 200) {
            System.out.println(
                    "Released; it was: " + answer.json().get("before").asText());
        } else {
            System.err.println(answer.json().path("message").asText(answer.text()));
            System.exit(1);
        }
    }

    /** The user's id. */
    private static String user(AdminApi admin, String realm, String loginId) {
        JsonNode users = admin.get(realm + "/users?exact=true&username=" + JsonHttp.encode(loginId));
        if (users.isEmpty()) {
            System.err.println("There is no user '" + loginId + "' in the demo.");
            System.exit(1);
        }
        return users.get(0).get("id").asText();
    }
}
