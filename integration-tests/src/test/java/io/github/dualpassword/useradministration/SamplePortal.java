package io.github.dualpassword.useradministration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jsoup.nodes.FormElement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.Ports;

/**
 * The sample portal as the build has made it, in a process of its own. It is visited by address and not by name: visitors
 * tell it from Keycloak by that.
 */
public final class SamplePortal implements AutoCloseable {

    private static final String CLIENT = "sample-portal";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;

    private SamplePortal(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one for a realm from a profile, and tells the realm where it is. */
    static SamplePortal of(TestRealm realm) {
        return of(realm, Map.of());
    }

    /** The same with further settings, by the names of environment variables. */
    public static SamplePortal of(TestRealm realm, Map<String, String> settings) {
        int port = Ports.free();
        URI address = URI.create("http://127.0.0.1:" + port);
        register(realm, address);
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString());
        program.environment()
                .putAll(Map.of(
                        "PORTAL_PORT", "" + port, "PORTAL_ISSUER", realm.url().toString()));
        program.environment().putAll(settings);
        program.redirectErrorStream(true).redirectOutput(log(address).toFile());
        try {
            SamplePortal portal = new SamplePortal(program.start(), address);
            Condition.await("the portal answers", START_LIMIT, portal::answers);
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI at(String path) {
        return address.resolve(path);
    }

    /** Opens one of its pages. */
    public Page open(Visitor visitor, String path) {
        return visitor.open(at(path));
    }

    /** Presses a button of one of its pages, which is a form without fields. */
    Page press(Visitor visitor, String path) {
        String token = open(visitor, "/administration")
                .document()
                .selectFirst("input[name=_csrf]")
                .val();
        return visitor.post(at(path), Map.of("_csrf", token));
    }

    /** Sends a form of one of its pages, found by where it goes. */
    public Page send(Page page, String action, Map<String, String> fields) {
        FormElement form = (FormElement) page.document().selectFirst("form[action='" + action + "']");
        Map<String, String> all = new LinkedHashMap<>();
        form.formData().forEach(field -> all.put(field.key(), field.value()));
        all.putAll(fields);
        return page.visitor().post(at(action), all);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The portal has ended; its log is " + log(address));
        }
        try {
            return JsonHttp.send(JsonHttp.request(address).build()).status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static void register(TestRealm realm, URI address) {
        update(realm, client -> register(client, address));
    }

    private static void register(ObjectNode client, URI address) {
        client.put("rootUrl", address.toString());
        client.set("redirectUris", JsonHttp.JSON.valueToTree(List.of(address + "/login/oauth2/code/*")));
        client.withObjectProperty("attributes")
                .put("backchannel.logout.url", address + "/logout/connect/back-channel/keycloak")
                .put("post.logout.redirect.uris", address + "/?notice=signed-out")
                .put("jwks.url", address + "/oauth2/jwks");
    }

    /**
     * The portal's client for a test that plays the portal itself: with a secret in place of the portal's key, and allowed to ask
     * for levels without a transaction.
     */
    public static OidcClient played(TestRealm realm) {
        String secret = "secret-of-the-played-portal";
        update(realm, client -> {
            client.put("clientAuthenticatorType", "client-secret").put("secret", secret);
            client.withObjectProperty("attributes").put("dual-password.confirmations-are-bound", "false");
        });
        return new OidcClient(
                realm.url(), CLIENT, secret, URI.create("http://localhost:8081/login/oauth2/code/keycloak"));
    }

    private static void update(TestRealm realm, Consumer<ObjectNode> change) {
        JsonNode found =
                realm.admin().get(realm.path("/clients?clientId=" + CLIENT)).get(0);
        ObjectNode client = found.deepCopy();
        change.accept(client);
        realm.admin().put(realm.path("/clients/" + found.get("id").asText()), client);
    }

    private static Path log(URI address) {
        return Path.of("target", "sample-portal-" + address.getPort() + ".log");
    }

    private static Path jar() {
        Path target = Path.of("..", "sample-portal", "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("sample-portal-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No portal in " + target.toAbsolutePath()
                            + ": build the module sample-portal first (mvn install -DskipTests)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
