package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A body that only resembles what it must be is refused in our words, and nothing is done, told or logged of it. */
class RefusedBodiesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String SECRET = "Secret-in-a-body-01";

    private static TestUser user;
    private static TestContract company;

    @BeforeAll
    static void addPeople() {
        user = ground.user("as-before").withRole("general-user");
        company = TestContract.added(ground.realm(), "as-before").join(user);
    }

    @BeforeEach
    void forgetEvents() {
        ground.realm().clearEvents();
    }

    /** Method, path, code of the refusal, and a body that would be carried out. */
    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("PATCH", "/permission-matrix", "matrix_refused", "{\"service-stop\":{}}"),
                arguments("PUT", "/permission-matrix", "matrix_refused", "{\"service-stop\":{}}"),
                arguments("PATCH", "/settings", "setting_refused", "{\"dual-password.reminder-days\":\"9\"}"),
                arguments("POST", "/rehearsals", "rehearsal_refused", "{\"days\":7}"),
                arguments(
                        "POST",
                        "/users/USER/password-reset",
                        "reset_refused",
                        "{\"login\":{\"value\":\"Good-0001-abcd\"}}"),
                arguments(
                        "PUT", "/users/USER/confirmation-password", "value_missing", "{\"value\":\"Good-0001-abcd\"}"),
                arguments(
                        "POST", "/users/USER/login-id/normalisation", "login_id_missing", "{\"value\":\"another-id\"}"),
                arguments("PUT", "/users/USER/service-stop", "body_not_allowed", "{}"),
                arguments("POST", "/users/USER/credentials/login/release", "body_not_allowed", "{}"),
                arguments("POST", "/contracts/COMPANY/initialisation", "users_refused", "{\"users\":[\"USER\"]}"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void whatOnlyResemblesABodyIsRefusedAndNothingIsDone(String method, String path, String code, String good) {
        JsonNode before = state();
        JsonNode credentials = user.storedCredentials();
        String inner = good.substring(1, good.length() - 1);
        String twice = inner.isEmpty() ? "\"a\":1,\"a\":1" : inner + "," + inner;

        for (byte[] body : List.of(
                bytes("{" + SECRET),
                bytes("{\"" + SECRET + "\":\"" + SECRET + "\"}"),
                bytes("{" + twice + "}"),
                bytes(good + SECRET),
                bytes(good + good),
                bytes("[" + good + "]"),
                bytes("\"" + SECRET + "\""),
                bytes("17"),
                bytes("{\"a\":".repeat(100_000)),
                bytes("[".repeat(100_000)),
                new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})) {
            Answer answer = send(method, path, body);

            assertThat(answer.status()).as(text(body)).isEqualTo(400);
            assertThat(answer.json().get("error").asText()).as(text(body)).isEqualTo(code);
            assertThat(answer.json().get("message").asText()).endsWith(".");
            assertThat(answer.text()).doesNotContain("jackson", "Exception", "io.github");
            assertThat(path.startsWith("/users/") && answer.text().contains(SECRET))
                    .isFalse();
        }
        Answer large = send(method, path, bytes("{\"a\":\"" + "a".repeat(1_000_000) + "\"}"));

        assertThat(large.status()).isEqualTo(code.equals("body_not_allowed") ? 400 : 413);
        assertThat(large.json().get("error").asText()).isIn("body_too_large", "body_not_allowed");
        assertThat(state()).isEqualTo(before);
        assertThat(user.storedCredentials()).isEqualTo(credentials);
        assertThat(ground.realm().adminEvents()).isEmpty();
        assertThat(ground.realm().events()).isEmpty();
    }

    /** Of all that these requests would change. */
    private static JsonNode state() {
        String routes = ground.realm().path("/dual-password");
        return JsonHttp.JSON.valueToTree(Map.of(
                "matrix", ground.realm().admin().get(routes + "/permission-matrix"),
                "settings", ground.realm().admin().get(routes + "/settings"),
                "user", ground.realm().admin().get(routes + "/users/" + user.id())));
    }

    private static Answer send(String method, String path, byte[] body) {
        String filled = path.replace("USER", user.id()).replace("COMPANY", company.id());
        return JsonHttp.send(JsonHttp.request(URI.create(
                        ground.server().baseUrl() + "/admin" + ground.realm().path("/dual-password" + filled)))
                .header("Authorization", "Bearer " + ground.server().admin().token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body))
                .build());
    }

    private static byte[] bytes(String text) {
        return text.replace("USER", user.id()).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] body) {
        return new String(body, 0, Math.min(100, body.length), StandardCharsets.ISO_8859_1);
    }
}
