package io.github.dualpassword.demo;

import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.http.JsonHttp;

/**
 * {@code ./run.sh release USER CREDENTIAL}: releases a credential through the admin API, as bank staff would, in a demo
 * that runs.
 */
public final class Release {

    private static final String REALM = "/realms/two-stage";

    private Release() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println(
                    "Usage: ./run.sh release USER login|confirmation|token-registration|existing-otp, for example: release user01"
                            + " confirmation");
            System.exit(1);
        }
        DemoPorts ports = DemoPorts.of(System.getenv());
        AdminApi admin = AdminApi.of(URI.create("http://localhost:" + ports.keycloak()));
        JsonNode users = admin.get(REALM + "/users?exact=true&username=" + JsonHttp.encode(arguments[0]));
        if (users.isEmpty()) {
            System.err.println("There is no user '" + arguments[0] + "' in the demo.");
            System.exit(1);
        }
        String route = REALM + "/dual-password/users/" + users.get(0).get("id").asText() + "/credentials/"
                + arguments[1] + "/release";
        JsonHttp.Answer answer = admin.call("POST", route, null);
        if (answer.status() == 200) {
            System.out.println(
                    "Released; it was: " + answer.json().get("before").asText());
        } else {
            System.err.println(answer.json().path("message").asText(answer.text()));
            System.exit(1);
        }
    }
}
