package io.github.dualpassword.demo;

import java.net.URI;
import java.util.Map;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.http.JsonHttp;

/** {@code ./run.sh set NAME VALUE}: changes a setting of the realm through the admin API, in a demo that runs. */
public final class ChangeSetting {

    private ChangeSetting() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println(
                    "Usage: ./run.sh set NAME VALUE, for example: set dual-password.confirmation.suspension-minutes 1");
            System.exit(1);
        }
        DemoPorts ports = DemoPorts.of(System.getenv());
        URI keycloak = URI.create("http://localhost:" + ports.keycloak());
        String realm = DemoProfile.running(keycloak).realm();
        JsonHttp.Answer answer = AdminApi.of(keycloak)
                .call("PATCH", "/realms/" + realm + "/dual-password/settings", Map.of(arguments[0], arguments[1]));
        if (answer.status() == 200) {
            System.out.println(
                    arguments[0] + " is " + answer.json().get(arguments[0]).asText() + " from now on.");
        } else {
            System.err.println(answer.json().path("message").asText(answer.text()));
            System.exit(1);
        }
    }
}
