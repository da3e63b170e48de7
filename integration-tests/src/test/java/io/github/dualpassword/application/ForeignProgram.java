package io.github.dualpassword.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program that is an application of a realm, and the folder that it runs in.
 *
 * @param home where it runs, and leaves what it prints
 * @param address where it answers; by number, because visitors tell it from Keycloak by that
 */
record ForeignProgram(Path home, URI address) {

    static final Path EXAMPLES = Path.of("..", "docs", "examples").toAbsolutePath();
    static final String SECRET = "secret-of-my-app";

    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final String CLIENT_ID = "my-app";

    /** An example as it stands in the documentation, for this address and the realm. */
    String example(String file, TestRealm realm) throws IOException {
        String issuer = "http://localhost:8080/realms/two-stage";
        String here = "http://localhost:3000";
        return Files.readString(EXAMPLES.resolve(file))
                .replace(JsonHttp.encode(issuer), JsonHttp.encode(realm.url().toString()))
                .replace(JsonHttp.encode(here), JsonHttp.encode(address.toString()))
                .replace(issuer, realm.url().toString())
                .replace(here, address.toString())
                .replace(".listen(3000", ".listen(" + address.getPort());
    }

    /** The client of the examples, registered anew for this address. */
    void register(TestRealm realm) {
        String clients = realm.path("/clients");
        realm.admin()
                .get(clients + "?clientId=" + CLIENT_ID)
                .forEach(found ->
                        realm.admin().delete(clients + "/" + found.get("id").asText()));
        Map<String, Object> client = new LinkedHashMap<>(OidcClient.registration());
        client.putAll(Map.of(
                "clientId",
                CLIENT_ID,
                "secret",
                SECRET,
                "redirectUris",
                List.of(address + "/*"),
                "attributes",
                Map.of("pkce.code.challenge.method", "S256")));
        realm.admin().post(clients, client);
    }

    /** Starts it, and waits until it answers, with whatever. */
    Process start(Map<String, String> environment, String... command) throws IOException {
        Process started = process(environment, command).start();
        Condition.await("the application answers", START_LIMIT, () -> answers(started));
        return started;
    }

    /** Runs it to its end. */
    void run(String... command) throws IOException, InterruptedException {
        int exit = process(Map.of(), command).start().waitFor();
        assertThat(exit).as("%s", printed()).isZero();
    }

    private ProcessBuilder process(Map<String, String> environment, String... command) {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.txt").toFile());
        process.environment().putAll(environment);
        return process;
    }

    private boolean answers(Process started) {
        assertThat(started.isAlive()).as("%s", printed()).isTrue();
        try {
            return JsonHttp.send(JsonHttp.request(address).build()).status() > 0;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** What it has printed. */
    String printed() {
        try {
            return Files.readString(home.resolve("output.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
