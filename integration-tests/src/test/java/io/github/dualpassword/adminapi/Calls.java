package io.github.dualpassword.adminapi;

import java.util.stream.Stream;

import io.github.dualpassword.adminapi.Call.Caller;

/** Requests that get each answer that the admin API can give. */
final class Calls {

    private Calls() {}

    static Stream<Call> all() {
        return Stream.of(
                        callsAboutUsers("getCredentials", 200),
                        callsAboutUsers("releaseCredential", 200),
                        callsAboutUsers("getServiceStop", 200),
                        callsAboutUsers("liftServiceStop", 204),
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
}
