package io.github.dualpassword.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;

/**
 * Where the parts listen, on this machine only.
 *
 * @param keycloak port of Keycloak's pages
 * @param keycloakHttps port of the same pages over https, where the profile has certificates
 * @param portal port of the sample portal
 * @param inbox port of the mail catcher's inbox
 * @param smtp port on which the mail catcher takes mail
 */
record DemoPorts(int keycloak, int keycloakHttps, int portal, int inbox, int smtp) {

    private static final String HTTPS = "KEYCLOAK_HTTPS_PORT";

    /** From the environment, or the usual ones. */
    static DemoPorts of(Map<String, String> environment) {
        return new DemoPorts(
                port(environment, "KEYCLOAK_PORT", 8080),
                port(environment, HTTPS, 8443),
                port(environment, "PORTAL_PORT", 8081),
                port(environment, "INBOX_PORT", 8082),
                port(environment, "SMTP_PORT", 1025));
    }

    /** Fails, with a sentence that says what to do, when one of them is taken. */
    void requireFree(DemoProfile profile) {
        requireFree("KEYCLOAK_PORT", keycloak);
        if (profile.hasCertificates()) {
            requireFree(HTTPS, keycloakHttps);
        }
        requireFree("PORTAL_PORT", portal);
        requireFree("INBOX_PORT", inbox);
        requireFree("SMTP_PORT", smtp);
    }

    URI keycloakUrl() {
        return URI.create("http://localhost:" + keycloak);
    }

    URI keycloakHttpsUrl() {
        return URI.create("https://localhost:" + keycloakHttps);
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String value = environment.getOrDefault(name, String.valueOf(usual));
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, together with numbers that are no port.
        }
        throw new DemoFailure("%s is '%s', but must be a number from 1 to 65535.".formatted(name, value));
    }

    private static void requireFree(String name, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new DemoFailure(
                    "Port %d is in use: end the program that uses it, or choose another one, for example %s=%d ./run.sh demo"
                            .formatted(port, name, port + 1000));
        }
    }
}
