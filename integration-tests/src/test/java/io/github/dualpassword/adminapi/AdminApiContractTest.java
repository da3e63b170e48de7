package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.adminapi.AdminApiFile.Operation;
import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the admin API holds for the server, and describes all of it. */
class AdminApiContractTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2()).withRealm(EmptyProfile.file());

    private static final AdminApiFile FILE = AdminApiFile.ofJar();

    private static TestUser target;
    private static Staff withoutRights;

    @BeforeAll
    static void addPeople() {
        target = TestUser.added(ground.realm(), "target").withConfirmationPassword();
        withoutRights = Staff.withRoles(ground.realm(), "without-rights");
    }

    @Test
    void everyRouteOfTheServerIsInTheFileAndTheOtherWayRound() {
        assertThat(FILE.operations())
                .extracting(Operation::route)
                .containsExactlyInAnyOrderElementsOf(Routes.ofExtension().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void anAnswerIsAsTheFileSays(Call call) {
        Operation operation = FILE.operation(call.operation());

        Answer answer = send(call, operation.method(), operation.path());

        assertThat(answer.status()).as(answer.text()).isEqualTo(call.status());
        assertThat(FILE.violations(operation, answer)).isEmpty();
    }

    @Test
    void everyAnswerInTheFileIsProvoked() {
        Stream<String> inFile = FILE.operations().stream()
                .flatMap(operation -> FILE.statuses(operation).stream().map(status -> operation.id() + " " + status));

        assertThat(calls().map(call -> call.operation() + " " + call.status())).containsAll(inFile.toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherMethods")
    void anotherMethodIsRefused(String method, String path) {
        Answer answer = send(Call.of("", 405).body("{}"), method, path);

        assertThat(answer.status()).as(answer.text()).isIn(404, 405);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void anotherFormOfAnswerIsRefused(String path) {
        Answer answer = JsonHttp.send(JsonHttp.request(address(Call.of("", 406), path))
                .header("Authorization", "Bearer " + ground.server().admin().token())
                .header("Accept", "text/html")
                .build());

        assertThat(answer.status()).isEqualTo(406);
    }

    static Stream<Call> calls() {
        return Stream.of(
                        callsAboutUsers("getCredentials", 200),
                        callsAboutUsers("releaseCredential", 200),
                        callsAboutRealms("getSettings"),
                        callsAboutRealms("checkSetUp"),
                        callsAboutUsers("setConfirmationPassword", 204)
                                .map(call -> call.body("{\"value\":\"Confirm-0001\"}")),
                        callsAboutRealms("changeSettings")
                                .map(call -> call.body("{\"dual-password.login.max-failures\":\"5\"}")),
                        Stream.of(
                                Call.of("releaseCredential", 404).with("credential", "otp"),
                                Call.of("releaseCredential", 404).with("credential", "LOGIN")),
                        refusedBodies("setConfirmationPassword"),
                        Stream.of("{\"value\":\"\"}", "{\"value\":null}", "{\"value\":\"short\"}", "{\"value\":{}}")
                                .map(Call.of("setConfirmationPassword", 400)::body),
                        refusedBodies("changeSettings"),
                        Stream.of(
                                        "{\"dual-password.login.max-failures\":\"many\"}",
                                        "{\"dual-password.login.max-failures\":[5]}",
                                        "{\"browserFlow\":\"browser\"}")
                                .map(Call.of("changeSettings", 400)::body))
                .flatMap(calls -> calls);
    }

    private static Stream<Call> callsAboutUsers(String operation, int success) {
        return Stream.of(
                Call.of(operation, success),
                Call.of(operation, 401).by(Caller.NOBODY),
                Call.of(operation, 401).by(Caller.FORGER),
                Call.of(operation, 403).by(Caller.WITHOUT_RIGHTS),
                Call.of(operation, 404).with("userId", "nobody"),
                Call.of(operation, 404).with("realm", "nowhere"));
    }

    private static Stream<Call> callsAboutRealms(String operation) {
        return Stream.of(
                Call.of(operation, 200),
                Call.of(operation, 401).by(Caller.NOBODY),
                Call.of(operation, 403).by(Caller.WITHOUT_RIGHTS),
                Call.of(operation, 404).with("realm", "nowhere"));
    }

    private static Stream<Call> refusedBodies(String operation) {
        Stream<String> bodies = Stream.of("", "null", "{", "{}", "[]", "\"text\"", "7", "{\"unknown\":\"field\"}");
        return Stream.concat(
                bodies.map(Call.of(operation, 400)::body),
                Stream.of("text/plain", "application/xml", "application/x-www-form-urlencoded")
                        .map(type -> Call.of(operation, 415).body("{}").type(type)));
    }

    static Stream<String> reads() {
        return FILE.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::path);
    }

    static Stream<Arguments> otherMethods() {
        return FILE.operations().stream()
                .map(Operation::path)
                .distinct()
                .flatMap(path -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                        .filter(method -> FILE.operations().stream()
                                .noneMatch(operation -> operation.route().equals(method + " " + path)))
                        .map(method -> Arguments.of(method, path)));
    }

    private static Answer send(Call call, String method, String path) {
        var request = JsonHttp.request(address(call, path)).header("Accept", "application/json");
        call.caller().token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        call.body()
                .ifPresentOrElse(
                        body -> request.header("Content-Type", call.type())
                                .method(method, BodyPublishers.ofString(body)),
                        () -> request.method(method, BodyPublishers.noBody()));
        return JsonHttp.send(request.build());
    }

    private static URI address(Call call, String path) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "userId",
                target.id(),
                "credential",
                "login",
                "realm",
                ground.realm().name()));
        values.putAll(call.parameters());
        String filled = "/admin/realms/{realm}/dual-password" + path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return URI.create(ground.server().baseUrl() + filled);
    }

    /** Whose token a request carries. */
    private enum Caller {
        BANK {
            @Override
            Optional<String> token() {
                return Optional.of(ground.server().admin()).map(AdminApi::token);
            }
        },
        WITHOUT_RIGHTS {
            @Override
            Optional<String> token() {
                return Optional.of(withoutRights.admin()).map(AdminApi::token);
            }
        },
        FORGER {
            @Override
            Optional<String> token() {
                return BANK.token().map(token -> token + "A");
            }
        },
        NOBODY {
            @Override
            Optional<String> token() {
                return Optional.empty();
            }
        };

        abstract Optional<String> token();
    }

    /** A request, and the status that it must be answered with. */
    private record Call(
            String operation,
            int status,
            Caller caller,
            Map<String, String> parameters,
            String type,
            Optional<String> body) {

        static Call of(String operation, int status) {
            return new Call(operation, status, Caller.BANK, Map.of(), "application/json", Optional.empty());
        }

        Call by(Caller other) {
            return new Call(operation, status, other, parameters, type, body);
        }

        Call with(String parameter, String value) {
            return new Call(operation, status, caller, Map.of(parameter, value), type, body);
        }

        Call type(String other) {
            return new Call(operation, status, caller, parameters, other, body);
        }

        Call body(String text) {
            return new Call(operation, status, caller, parameters, type, Optional.of(text));
        }

        @Override
        public String toString() {
            return "%s %d %s %s %s %s".formatted(operation, status, caller, parameters, type, body.orElse("-"));
        }
    }
}
