package io.github.dualpassword.boundtransaction;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.Ports;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of the integrators' guide, as they stand there, have a transaction confirmed: by curl, and in Node. */
class ExamplesOfTheGuideTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final Path EXAMPLES = Path.of("..", "docs", "examples").toAbsolutePath();
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final String APPLICATION = "my-app";

    @TempDir
    private Path home;

    @Test
    void byCurlWithAnRsaKey() throws Exception {
        TestUser user = ground.user("example-by-curl");
        run(Map.of(), "openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", "key.pem");
        run(Map.of(), "openssl", "req", "-x509", "-new", "-key", "key.pem", "-subj", "/CN=my-app", "-out", "cert.pem");
        application(
                "http://localhost:3000/confirmed",
                Map.of("jwt.credential.certificate", withoutFrame(Files.readString(home.resolve("cert.pem")))));

        String printed = run(
                Map.of(
                        "REALM",
                        ground.realm().url().toString(),
                        "KEY",
                        "key.pem",
                        "LOGIN_ID",
                        user.loginId(),
                        "LOGIN_PASSWORD",
                        user.loginPassword(),
                        "CONFIRMATION_PASSWORD",
                        user.confirmationPassword()),
                "bash",
                EXAMPLES.resolve("bound-transaction.sh").toString());

        assertThat(printed)
                .contains(
                        "Shown: 株式会社サンプル商事",
                        "Shown: 1,250,000円",
                        "Confirmed: T-2026-000123",
                        "\"txn_hash\":\"CCPVpgituAIJNa_mB_9ObBXX_odumjeTB4sGkvBgZQI\"",
                        "\"state\":\"used\"");
    }

    @Test
    void inNodeWithAnEllipticCurveKey() throws Exception {
        TestUser user = ground.user("example-in-node");
        run(
                Map.of(),
                "openssl",
                "genpkey",
                "-algorithm",
                "EC",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-out",
                "key.pem");
        // By address: visitors tell it from Keycloak by that.
        URI address = URI.create("http://127.0.0.1:" + Ports.free());
        application(address + "/*", Map.of("use.jwks.url", "true", "jwks.url", address + "/jwks"));
        Process node = node(address);
        try {
            Condition.await("the example answers", START_LIMIT, () -> answers(node, address));
            Visitor visitor = ground.client().visitor();
            Page home = visitor.open(address.resolve("/sign-in")).logIn(user.loginId(), user.loginPassword());
            assertThat(home.text()).contains("Signed in: " + user.loginId());

            Page page = visitor.open(address.resolve("/confirm"));

            assertThat(page.document().select("#transaction-payee").text()).isEqualTo("Sample Metal");
            assertThat(page.document().select("#transaction-amount").text()).contains("120,000");
            assertThat(visitor.open(address).text()).contains("Asked before: shown");
            Page executed = page.submit(Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));
            assertThat(executed.text()).contains("Executed: T-1");
            assertThat(visitor.open(executed.address()).text()).contains("Not confirmed");
        } finally {
            node.destroy();
            node.waitFor();
        }
    }

    private boolean answers(Process node, URI address) {
        assertThat(node.isAlive()).as("%s", printed()).isTrue();
        try {
            return JsonHttp.send(JsonHttp.request(address).build()).status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private Process node(URI address) throws IOException {
        Files.writeString(
                home.resolve("client.mjs"),
                Files.readString(EXAMPLES.resolve("client.mjs"))
                        .replace(
                                "http://localhost:8080/realms/two-stage",
                                ground.realm().url().toString())
                        .replace("http://localhost:3000", address.toString())
                        .replace(".listen(3000", ".listen(" + address.getPort()));
        ProcessBuilder node = process("node", "client.mjs");
        node.environment().put("CLIENT_KEY", "key.pem");
        return node.start();
    }

    /** A client of the name that the examples have, which may confirm nothing without a transaction. */
    private static void application(String redirectUri, Map<String, String> key) {
        String clients = ground.realm().path("/clients");
        ground.realm()
                .admin()
                .get(clients + "?clientId=" + APPLICATION)
                .forEach(found -> ground.realm()
                        .admin()
                        .delete(clients + "/" + found.get("id").asText()));
        Map<String, String> attributes = new LinkedHashMap<>(key);
        attributes.put("dual-password.confirmations-are-bound", "true");
        Map<String, Object> client = new LinkedHashMap<>(OidcClient.registration());
        client.remove("secret");
        client.putAll(Map.of(
                "clientId",
                APPLICATION,
                "clientAuthenticatorType",
                "client-jwt",
                "redirectUris",
                List.of(redirectUri),
                "attributes",
                attributes));
        ground.realm().admin().post(clients, client);
    }

    private String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder program = process(command);
        program.environment().putAll(environment);
        int exit = program.start().waitFor();
        assertThat(exit).as("%s", printed()).isZero();
        return printed();
    }

    private ProcessBuilder process(String... command) {
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.txt").toFile());
    }

    private String printed() {
        try {
            return Files.readString(home.resolve("output.txt"));
        } catch (IOException nothing) {
            return "";
        }
    }

    private static String withoutFrame(String pem) {
        return Arrays.stream(pem.split("\n"))
                .filter(line -> !line.startsWith("-----"))
                .collect(Collectors.joining());
    }
}
